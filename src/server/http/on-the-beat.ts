import { setImmediate, setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** The time between two beats, in milliseconds: longer than finding out takes on a calm machine. */
export const usualBeat = 25;

/**
 * "Not here" is answered on the beat. To find that a thing is hidden takes a little longer than to
 * find that it never was; the time of the answer does not tell.
 */
export function answerOnTheBeat(app: FastifyInstance, beat: number): void {
  app.addHook('onSend', async (request, reply) => {
    if (reply.statusCode !== 404 || request.is404) return;
    const due = (Math.floor(reply.elapsedTime / beat) + 1) * beat;
    // A timer counts whole milliseconds, so that it would tell what is left of one; the last is looked at.
    await setTimeout(Math.max(0, Math.floor(due - reply.elapsedTime) - 1));
    while (reply.elapsedTime < due) await setImmediate();
  });
}
