import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Handle } from '../store/transaction.ts';
import { beginSession } from './begin-session.ts';
import type { Door } from './door.ts';
import { rememberDevice } from './known-device.ts';
import type { Try } from './sign-in-limits.ts';
import type { Visit } from './visit.ts';

/** What a good sign-in gives the browser; the routes make cookies of it. */
export type SignedIn = {
  token: string;
  ownDevice: boolean;
  /** Says that this device knows the account; undefined where the account has no address. */
  deviceCookie: string | undefined;
};

export type SignInRefusal = 'sign-in/no-match' | 'house/busy' | 'house/slow-down';

/** Begins a full session for a person who proved who they are. */
export async function comeIn(
  db: Handle,
  { clock, keyring }: Pick<Door, 'clock' | 'keyring'>,
  visit: Visit,
  { person, ownDevice }: { person: Id; ownDevice: boolean },
): Promise<SignedIn> {
  const { address_index } = await db
    .selectFrom('person')
    .select('address_index')
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  const token = await beginSession(db, clock(), {
    person,
    state: 'full',
    ownDevice,
    device: visit.device,
    before: visit.sessionToken,
  });
  const deviceCookie =
    address_index && rememberDevice(keyring, visit.deviceCookie, accountOf(address_index));
  return { token, ownDevice, deviceCookie: deviceCookie ?? undefined };
}

/** How an account is named to limits and device cookies: never by its address. */
export function accountOf(index: Buffer): string {
  return index.toString('base64url');
}

/** A refusal where this try comes too soon after the ones before it. */
export function slowDown(
  { limits, clock }: Pick<Door, 'limits' | 'clock'>,
  one: Try,
): Refusal<'house/slow-down'> | undefined {
  const wait = limits.take(one, clock());
  return wait > 0 ? refuse('house/slow-down', { seconds: Math.ceil(wait / 1000) }) : undefined;
}
