/** Proving again who one is, before something that cannot be undone quietly. */
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { useStep } from './authenticator.ts';
import { renewSession } from './begin-session.ts';
import { checkPasswordWay, readPasswordWay } from './check-password.ts';
import { whosePasskey } from './check-passkey.ts';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';
import { slowDown, type SignInRefusal } from './signed-in.ts';
import type { Visit } from './visit.ts';

export type Again = { response: AuthenticationResponseJSON } | { password: string; code: string };

/** The session goes on under a new token, which is answered; the old one is worth nothing. */
export async function signInAgain(
  door: Door,
  visit: Visit,
  session: DoorSession,
  given: Again,
): Promise<{ token: string } | Refusal<SignInRefusal>> {
  const one = { from: visit.from, account: `again ${session.personId}` };
  const tooSoon = slowDown(door, one);
  if (tooSoon) return tooSoon;
  const token =
    'response' in given
      ? await byPasskey(door, session, given.response)
      : await byPassword(door, session, given);
  if (typeof token === 'object') return token;
  if (token === undefined) return refuse('sign-in/no-match');
  door.limits.giveBack(one, door.clock());
  return { token };
}

async function byPasskey(
  door: Door,
  session: DoorSession,
  response: AuthenticationResponseJSON,
): Promise<string | undefined> {
  const person = await whosePasskey(door, session.tokenHash, response, session.personId);
  if (person === undefined) return undefined;
  return door.database.atDoor((db) => renewSession(db, door.clock(), session.sessionId));
}

async function byPassword(
  door: Door,
  session: DoorSession,
  given: { password: string; code: string },
): Promise<string | undefined | Refusal<'house/busy'>> {
  const { database, clock } = door;
  const way = await database.atDoor((db) => readPasswordWay(db, { person: session.personId }));
  const step = await checkPasswordWay(door, way, given, 'known');
  if (typeof step === 'object' || step === undefined) return step;
  return database.atDoor(async (db) => {
    if (!(await useStep(db, session.personId, step))) return undefined;
    return renewSession(db, clock(), session.sessionId);
  });
}
