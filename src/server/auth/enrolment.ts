/**
 * The first way to come back. A half session knows who is there and opens nothing; with the first
 * way in it becomes a full one, under a new token. Somebody who comes back in person loses every
 * earlier way in at this moment, and not before.
 */
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Id } from '../../record/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../record/refusal.ts';
import type { Handle } from '../store/transaction.ts';
import { keepPasskey, proveNewPasskey } from './add-passkey.ts';
import { keepAuthenticator } from './authenticator.ts';
import { endRecovery, type WayIn } from './end-recovery.ts';
import type { Door } from './door.ts';
import { endSessionsOf } from './end-sessions.ts';
import type { DoorSession } from './find-session.ts';
import { keepPassword, refuseWithoutAddress } from './keep-password.ts';
import { hashPassword } from './password-hash.ts';
import { checkPassword } from './password-rules.ts';
import { comeIn, type SignedIn } from './signed-in.ts';
import type { Visit } from './visit.ts';
import { lockPerson } from './ways-in.ts';

export async function enrolPasskey(
  door: Door,
  visit: Visit,
  session: DoorSession,
  given: { response: RegistrationResponseJSON; ownDevice: boolean },
) {
  const proved = await proveNewPasskey(door, session.tokenHash, given.response);
  if (isRefusal(proved)) return proved;
  const at = { now: door.clock(), person: session.personId, device: visit.device };
  const way = { kept: 'passkey', ownDevice: given.ownDevice } as const;
  return finish(door, visit, session, way, (db) => keepPasskey(db, at, proved));
}

export async function enrolPassword(
  door: Door,
  visit: Visit,
  session: DoorSession,
  given: { password: string; setup: string; code: string; ownDevice: boolean },
) {
  const weak = checkPassword(given.password);
  if (weak) return weak;
  const hash = await hashPassword(door, given.password);
  if (typeof hash === 'object') return hash;
  const { personId } = session;
  const way = { kept: 'password', ownDevice: given.ownDevice } as const;
  return finish(door, visit, session, way, async (db) => {
    const now = door.clock();
    const nowhere = await refuseWithoutAddress(db, personId);
    if (nowhere) return nowhere;
    const wrong = await keepAuthenticator(db, door.keyring, now, personId, given);
    if (wrong) return wrong;
    await keepPassword(db, now, personId, hash);
    return undefined;
  });
}

async function finish<Refused extends string>(
  door: Door,
  visit: Visit,
  { personId: person, sessionId }: DoorSession,
  { kept, ownDevice }: { kept: WayIn; ownDevice: boolean },
  keep: (db: Handle) => Promise<Refusal<Refused> | undefined>,
): Promise<SignedIn | Refusal<Refused | 'account/sign-in'>> {
  return door.database.atDoor(async (db) => {
    await lockPerson(db, person);
    // Of two tabs that enrol at once, the second finds its half session ended.
    if (!(await isStillHalf(db, sessionId))) return refuse('account/sign-in');
    const before = await passkeysBefore(db, person);
    const refusal = await keep(db);
    if (refusal) return refusal;
    await endRecovery(db, door.clock(), person, { kept, passkeys: before });
    await endSessionsOf(db, person);
    return comeIn(db, door, visit, { person, ownDevice });
  });
}

async function isStillHalf(db: Handle, session: Id): Promise<boolean> {
  const found = await db
    .selectFrom('session')
    .select('state')
    .where('session_id', '=', session)
    .executeTakeFirst();
  return found?.state === 'half';
}

async function passkeysBefore(db: Handle, person: Id): Promise<Id[]> {
  const rows = await db
    .selectFrom('passkey')
    .select('passkey_id')
    .where('person_id', '=', person)
    .execute();
  return rows.map(({ passkey_id }) => passkey_id);
}
