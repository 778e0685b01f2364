/** Signing in with a passkey: the options for the browser, and whose passkey answered. */
import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server';
import type { Id } from '../../record/ids.ts';
import type { Handle } from '../store/transaction.ts';
import { askChallenge, takeChallenge } from './challenges.ts';
import type { Door } from './door.ts';

type Parts = Pick<Door, 'database' | 'clock' | 'origin'>;

/** `person` undefined: anybody; the device offers the passkeys that it has for this house. */
export async function passkeyQuestion(
  { database, clock, origin }: Parts,
  askedOf: Buffer,
  person?: Id,
) {
  const { question, had } = await database.atDoor(async (db) => ({
    question: await askChallenge(db, clock(), askedOf, person ? 'sign-in-again' : 'sign-in'),
    had: person === undefined ? [] : await passkeysOf(db, person),
  }));
  return generateAuthenticationOptions({
    rpID: new URL(origin).hostname,
    challenge: question,
    userVerification: 'required',
    allowCredentials: had.map(({ credential_id, transports }) => ({
      id: credential_id.toString('base64url'),
      transports,
    })),
  });
}

/** Whose passkey rightly answered the open question; undefined for every kind of wrong. */
export async function whosePasskey(
  { database, clock, origin }: Parts,
  askedOf: Buffer,
  response: AuthenticationResponseJSON,
  person?: Id,
): Promise<Id | undefined> {
  const credentialId = Buffer.from(response.id, 'base64url');
  const { question, passkey } = await database.atDoor(async (db) => ({
    question: await takeChallenge(db, clock(), askedOf, person ? 'sign-in-again' : 'sign-in'),
    passkey: await readPasskey(db, credentialId),
  }));
  if (question === undefined || !passkey) return undefined;
  if (person !== undefined && passkey.person_id !== person) return undefined;
  const { userHandle } = response.response;
  const named = userHandle && Buffer.from(userHandle, 'base64url').toString('utf8');
  if (named !== undefined && named !== passkey.person_id) return undefined;
  const proved = await verifyAuthenticationResponse({
    response,
    expectedChallenge: question,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
    },
    // What the browser sent is not right: expected, and told in one way whatever it was.
  }).catch(() => undefined);
  if (!proved?.verified) return undefined;
  const { newCounter, credentialBackedUp: synced } = proved.authenticationInfo;
  const used = { counter: newCounter, synced, used_at: new Date(clock()) };
  const isKept = await database.atDoor((db) => noteUse(db, passkey.passkey_id, used));
  return isKept ? passkey.person_id : undefined;
}

function passkeysOf(db: Handle, person: Id) {
  return db
    .selectFrom('passkey')
    .select(['credential_id', 'transports'])
    .where('person_id', '=', person)
    .execute();
}

function readPasskey(db: Handle, credentialId: Buffer) {
  return db
    .selectFrom('passkey')
    .select(['passkey_id', 'person_id', 'public_key', 'counter'])
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
}

/** The counter only goes up; most passkeys of today have none and stay at 0. False: it went back, or the passkey was removed. */
async function noteUse(
  db: Handle,
  passkey: Id,
  used: { counter: number; synced: boolean; used_at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set(used)
    .where('passkey_id', '=', passkey)
    .where((by) =>
      by.or([
        by('counter', '<', String(used.counter)),
        by.and([by('counter', '=', '0'), by.val(used.counter === 0)]),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
