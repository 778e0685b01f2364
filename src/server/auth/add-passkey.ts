/** Making a new passkey: the options for the browser, and keeping what it answers. */
import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
} from '@simplewebauthn/server';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { askChallenge, takeChallenge } from './challenges.ts';
import type { Door } from './door.ts';

export type PasskeyOwner = {
  person: Id;
  tokenHash: Buffer;
  /** How the device's own list of passkeys calls the account. */
  label: string;
};

/** Ed25519, ECDSA P-256 and RSA, by their COSE numbers: what devices of today have. */
const algorithms = [-8, -7, -257];

type Parts = Pick<Door, 'database' | 'clock' | 'origin'>;

export async function newPasskeyOptions(
  { database, clock, origin }: Parts,
  { person, tokenHash, label }: PasskeyOwner,
) {
  const { question, had } = await database.atDoor(async (db) => ({
    question: await askChallenge(db, clock(), tokenHash, 'new-passkey'),
    had: await db
      .selectFrom('passkey')
      .select(['credential_id', 'transports'])
      .where('person_id', '=', person)
      .execute(),
  }));
  return generateRegistrationOptions({
    rpName: 'Hearthside',
    rpID: new URL(origin).hostname,
    userName: label,
    userDisplayName: label,
    userID: Buffer.from(person, 'utf8'),
    challenge: question,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: had.map(({ credential_id, transports }) => ({
      id: credential_id.toString('base64url'),
      transports,
    })),
  });
}

/** What was proved: a new passkey, made here, now, by a person whom the device knows. */
export type ProvedPasskey = {
  credential_id: Buffer;
  public_key: Buffer;
  counter: number;
  transports: string[];
  synced: boolean;
};

export async function proveNewPasskey(
  { database, clock, origin }: Parts,
  tokenHash: Buffer,
  response: RegistrationResponseJSON,
): Promise<ProvedPasskey | Refusal<'passkey/no-match'>> {
  const question = await database.atDoor((db) =>
    takeChallenge(db, clock(), tokenHash, 'new-passkey'),
  );
  if (question === undefined) return refuse('passkey/no-match');
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: question,
    expectedOrigin: origin,
    expectedRPID: new URL(origin).hostname,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
    // What the browser sent is not right: expected, and told in one way whatever it was.
  }).catch((): VerifiedRegistrationResponse => ({ verified: false }));
  if (!registrationInfo) return refuse('passkey/no-match');
  const { credential, credentialBackedUp } = registrationInfo;
  return {
    credential_id: Buffer.from(credential.id, 'base64url'),
    public_key: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).filter((each) => /^[a-z-]{1,20}$/.test(each)),
    synced: credentialBackedUp,
  };
}

/** Keeps a proved passkey. Refused where anybody has it already. */
export async function keepPasskey(
  db: Parameters<typeof askChallenge>[0],
  at: { now: number; person: Id; device: string },
  proved: ProvedPasskey,
): Promise<Refusal<'passkey/no-match'> | undefined> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkey')
    .values({
      passkey_id: newId(),
      person_id: at.person,
      device: at.device,
      made_at: new Date(at.now),
      ...proved,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 0n ? refuse('passkey/no-match') : undefined;
}
