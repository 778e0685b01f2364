/** Adding, changing and removing one's own ways in. All of them need a recent sign-in. */
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Id } from '../../record/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../record/refusal.ts';
import { noteForLedger } from '../ledger/note.ts';
import { changeWaysIn } from './account-changes.ts';
import { keepPasskey, proveNewPasskey } from './add-passkey.ts';
import { keepAuthenticator } from './authenticator.ts';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';
import { endPassword, keepPassword, refuseWithoutAddress } from './keep-password.ts';
import { hashPassword } from './password-hash.ts';
import { checkPassword } from './password-rules.ts';
import { makeRecoveryCodes } from './recovery-codes.ts';
import type { Visit } from './visit.ts';
import { hasWayIn, methodsOf } from './ways-in.ts';

export async function addPasskey(
  door: Door,
  visit: Visit,
  session: DoorSession,
  response: RegistrationResponseJSON,
) {
  const proved = await proveNewPasskey(door, session.tokenHash, response);
  if (isRefusal(proved)) return proved;
  const at = { now: door.clock(), person: session.personId, device: visit.device };
  return changeWaysIn(door, session, 'account/way-in-added', (db) => keepPasskey(db, at, proved));
}

export async function removePasskey(door: Door, session: DoorSession, passkey: Id) {
  const { personId } = session;
  return changeWaysIn<'record/not-here' | 'account/last-way-in'>(
    door,
    session,
    'account/way-in-removed',
    async (db) => {
      const methods = await methodsOf(db, personId);
      const mine = db.deleteFrom('passkey').where('person_id', '=', personId);
      const one = await db
        .selectFrom('passkey')
        .select('passkey_id')
        .where('person_id', '=', personId)
        .where('passkey_id', '=', passkey)
        .executeTakeFirst();
      if (!one) return refuse('record/not-here');
      if (!hasWayIn({ ...methods, passkeys: methods.passkeys - 1 }))
        return refuse('account/last-way-in');
      await mine.where('passkey_id', '=', passkey).execute();
      noteForLedger(db, { what: 'passkey-removed', at: door.clock(), passkey });
      return undefined;
    },
  );
}

export type NewPassword = {
  password: string;
  setup?: string | undefined;
  code?: string | undefined;
};

/** The first password comes with an authenticator; a later one may keep the one there is. */
export async function setPassword(door: Door, session: DoorSession, given: NewPassword) {
  const weak = checkPassword(given.password);
  if (weak) return weak;
  const hash = await hashPassword(door, given.password);
  if (typeof hash === 'object') return hash;
  const { setup, code } = given;
  return changeWaysIn<'account/no-authenticator' | 'account/no-address' | 'authenticator/no-match'>(
    door,
    session,
    'account/password-changed',
    async (db) => {
      const nowhere = await refuseWithoutAddress(db, session.personId);
      if (nowhere) return nowhere;
      const { password: had } = await methodsOf(db, session.personId);
      if (!had && (setup === undefined || code === undefined))
        return refuse('account/no-authenticator');
      const now = door.clock();
      if (setup !== undefined && code !== undefined) {
        const wrong = await keepAuthenticator(db, door.keyring, now, session.personId, {
          setup,
          code,
        });
        if (wrong) return wrong;
      }
      await keepPassword(db, now, session.personId, hash);
      return undefined;
    },
  );
}

export async function replaceAuthenticator(
  door: Door,
  session: DoorSession,
  given: { setup: string; code: string },
) {
  return changeWaysIn<'account/no-password' | 'authenticator/no-match'>(
    door,
    session,
    'account/password-changed',
    async (db) => {
      const { password: had } = await methodsOf(db, session.personId);
      if (!had) return refuse('account/no-password');
      return keepAuthenticator(db, door.keyring, door.clock(), session.personId, given);
    },
  );
}

export async function removePassword(door: Door, session: DoorSession) {
  const { personId } = session;
  return changeWaysIn<'account/last-way-in'>(
    door,
    session,
    'account/way-in-removed',
    async (db) => {
      const methods = await methodsOf(db, personId);
      if (!hasWayIn({ ...methods, password: false })) return refuse('account/last-way-in');
      await endPassword(db, door.clock(), personId);
      return undefined;
    },
  );
}

export async function renewRecoveryCodes(
  door: Door,
  session: DoorSession,
): Promise<string[] | Refusal<'account/example'>> {
  let codes: string[] = [];
  const refusal = await changeWaysIn<never>(
    door,
    session,
    'account/recovery-codes-made',
    async (db) => {
      codes = await makeRecoveryCodes(db, door.keyring, session.personId, door.clock());
      return undefined;
    },
  );
  return refusal ?? codes;
}
