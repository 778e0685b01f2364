/** Codes of an authenticator app (RFC 6238). A code opens once, though it is shown for longer. */
import { generateSecret, generateURI, verify } from 'otplib';
import { create as createQr } from 'qrcode';
import type { Id } from '../../record/ids.ts';
import { minute, type Instant } from '../../record/time.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Keyring } from '../store/keyring.ts';
import { noteForLedger } from '../ledger/note.ts';
import { seal, sealJson, unseal, unsealJson } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';
import { bindings, purposes } from './bindings.ts';

export type NewAuthenticator = {
  /** For those who type it. */
  secret: string;
  uri: string;
  /** The same as a picture of squares, dark where true, for those who point a phone at it. */
  matrix: boolean[][];
  /** To be sent back with a first code. Sealed: nothing is kept here until then. */
  setup: string;
};

type Setup = { secret: string; until: Instant };

const toSetUp = 15 * minute;

export function offerAuthenticator(
  keyring: Keyring,
  now: Instant,
  person: Id,
  label: string,
): NewAuthenticator {
  const secret = generateSecret();
  const uri = generateURI({ issuer: 'Hearthside', label, secret });
  const { size, data } = createQr(uri, { errorCorrectionLevel: 'M' }).modules;
  const matrix = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => data[row * size + column] === 1),
  );
  const key = keyring.purpose(purposes.authenticator);
  const setup: Setup = { secret, until: now + toSetUp };
  return {
    secret,
    uri,
    matrix,
    setup: sealJson(key, setup, bindings.newAuthenticator(person)).toString('base64url'),
  };
}

/** Keeps what was offered, once the app shows a right code. It replaces an earlier one. */
export async function keepAuthenticator(
  db: Handle,
  keyring: Keyring,
  now: Instant,
  person: Id,
  { setup, code }: { setup: string; code: string },
): Promise<Refusal<'authenticator/no-match'> | undefined> {
  const key = keyring.purpose(purposes.authenticator);
  const secret = openSetup(keyring, now, person, setup);
  const step = secret === undefined ? undefined : await stepOf(secret, code, now, undefined);
  if (secret === undefined || step === undefined) return refuse('authenticator/no-match');
  const kept = {
    secret: seal(key, secret, bindings.authenticator(person)),
    last_step: step,
    made_at: new Date(now),
  };
  await db
    .insertInto('authenticator')
    .values({ person_id: person, ...kept })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
    .execute();
  noteForLedger(db, { what: 'authenticator-ended', at: now, person });
  return undefined;
}

function openSetup(keyring: Keyring, now: Instant, person: Id, setup: string): string | undefined {
  try {
    const sealed = Buffer.from(setup, 'base64url');
    const key = keyring.purpose(purposes.authenticator);
    const opened = unsealJson<Setup>(key, sealed, bindings.newAuthenticator(person));
    return now < opened.until ? opened.secret : undefined;
  } catch {
    return undefined;
  }
}

export type KeptAuthenticator = { secret: Buffer; last_step: string };

/** The time step that a code is of, if it is right and newer than the last one used. */
export async function matchCode(
  keyring: Keyring,
  now: Instant,
  person: Id,
  kept: KeptAuthenticator,
  code: string,
): Promise<number | undefined> {
  const key = keyring.purpose(purposes.authenticator);
  const secret = unseal(key, kept.secret, bindings.authenticator(person)).toString('utf8');
  return stepOf(secret, code, now, Number(kept.last_step));
}

/** The same work for nobody, so that the time tells nothing. */
export async function matchNobody(now: Instant, code: string): Promise<undefined> {
  await stepOf('A'.repeat(32), code, now, undefined);
}

/** Uses a code up. False when another request used it, or a later one, first. */
export async function useStep(db: Handle, person: Id, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('authenticator')
    .set({ last_step: step })
    .where('person_id', '=', person)
    .where('last_step', '<', String(step))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const period = 30;

/** One step early or late is fine: clocks of phones differ. */
async function stepOf(secret: string, code: string, now: Instant, after: number | undefined) {
  // Pasted codes come with spaces in the middle or around.
  const token = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const found = await verify({
    secret,
    token,
    period,
    epoch: Math.floor(now / 1000),
    epochTolerance: period,
    ...(after === undefined ? {} : { afterTimeStep: after }),
  });
  return found.valid && 'epoch' in found ? Math.floor(found.epoch / period) : undefined;
}
