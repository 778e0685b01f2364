/** How the door's outcomes become answers and cookies. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '../../record/refusal.ts';
import { day } from '../../record/time.ts';
import { sendProblem, sendRefusal, type Refusable } from '../http/problem.ts';
import { whoAsks } from '../http/session.ts';
import { setCookie } from './cookies.ts';
import type { Door } from './door.ts';
import { findSession, type DoorSession } from './find-session.ts';
import { readMe, type Me } from './me.ts';
import type { SignedIn } from './signed-in.ts';

const statuses: Readonly<Record<string, number>> = {
  'sign-in/no-match': 401,
  'account/sign-in': 401,
  'invitation/not-here': 404,
  'house/slow-down': 429,
  'house/busy': 503,
};

type Reply = Refusable & { header(name: string, value: string): unknown };

/** Says no, in the one way for each code. */
export function sendNo<Answer extends Reply>(reply: Answer, refusal: Refusal): Answer {
  const status = statuses[refusal.refused];
  if (status === undefined) return sendRefusal(reply, refusal);
  const { seconds } = refusal.values;
  if (seconds !== undefined) reply.header('retry-after', String(seconds));
  const some = Object.keys(refusal.values).length > 0;
  return sendProblem(reply, status, refusal.refused, some ? { values: refusal.values } : {});
}

/** The session that the policy of a route already found. */
export function sessionOf(request: FastifyRequest): DoorSession {
  // The frame passes on what the door's own findSession answered.
  return whoAsks(request) as DoorSession;
}

const seconds = (milliseconds: number) => milliseconds / 1000;

/** Gives the browser its session. On a person's own device it outlives the browser. */
export function giveSession(
  reply: FastifyReply,
  { origin }: Door,
  { token, ownDevice, deviceCookie }: SignedIn,
): void {
  setCookie(reply, origin, 'session', token, ownDevice ? seconds(90 * day) : undefined);
  if (deviceCookie !== undefined)
    setCookie(reply, origin, 'device', deviceCookie, ownDevice ? seconds(180 * day) : undefined);
}

/** `Me` as it is after this request: with the session that a new token opens, or anew. */
export async function meNow(door: Door, token: string): Promise<Me> {
  const session = await findSession(door, token);
  if (!session) throw new Error('a session ended while it began');
  return readMe(door, session);
}
