/** How the house says no over HTTP: one shape (RFC 9457), with a code that every language has words for. */
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import type { Refusal } from '../../record/refusal.ts';

export const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  /** Like `goals/not-open`. The words for people are the reader's, in their language. */
  code: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** For `input/invalid`: where, and what is wrong there. Never what was sent. */
  issues: z.array(z.strictObject({ path: z.string(), code: z.string() })).optional(),
});

export type Problem = z.infer<typeof problem>;

const titles: Readonly<Record<number, string>> = {
  400: 'This was not understood',
  401: 'Sign in first',
  403: 'Not from here',
  404: 'Nothing is here',
  408: 'This took too long',
  409: 'Not now',
  413: 'This is too much at once',
  415: 'This was not understood',
  421: 'Another address was asked for',
  429: 'Too many requests',
  431: 'This is too much at once',
  500: 'Something went wrong on our side',
  503: 'Resting for a moment',
};

type Rest = Pick<Problem, 'values' | 'issues'>;

/** What a reply must be able to do to say no; every reply can, whatever its route sends. */
export type Refusable = Pick<FastifyReply, 'code' | 'type' | 'header' | 'getHeader' | 'send'>;

export function problemBody(status: number, code?: string, rest: Rest = {}): string {
  const body: Problem = {
    type: 'about:blank',
    title: titles[status] ?? 'This did not work',
    status,
    ...(code === undefined ? {} : { code }),
    ...rest,
  };
  return JSON.stringify(body);
}

export function sendProblem<Reply extends Refusable>(
  reply: Reply,
  status: number,
  code?: string,
  rest?: Rest,
): Reply {
  // As text, past the route's own serializer: the same problem has the same bytes everywhere.
  reply.code(status).type('application/problem+json');
  // A file's route would keep its answers for long; it does not keep a no.
  reply.header('cache-control', 'no-store');
  reply.send(problemBody(status, code, rest));
  return reply;
}

/** For what is hidden, what is not there, and what never was: not one bit apart. */
export function sendNotHere<Reply extends Refusable>(reply: Reply): Reply {
  return sendProblem(reply, 404, 'record/not-here');
}

/** Answers with a refusal: 409 and its code, or the one answer for what is not here. */
export function sendRefusal<Reply extends Refusable>(reply: Reply, refusal: Refusal): Reply {
  if (refusal.refused === 'record/not-here') return sendNotHere(reply);
  const some = Object.keys(refusal.values).length > 0;
  return sendProblem(reply, 409, refusal.refused, some ? { values: refusal.values } : {});
}
