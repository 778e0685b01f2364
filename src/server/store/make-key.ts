import { sql } from 'kysely';
import type { Keyring, KeyOwner } from './keyring.ts';
import type { Key } from './keys.ts';
import type { Handle } from './transaction.ts';

/** Who gives the house a new master key waits for those who are just making keys under the old one. */
export const newKeysLock = 'hearthside new keys';

/** A new key for a row that this transaction writes. */
export async function makeKey(
  db: Handle,
  keyring: Keyring,
  owner: KeyOwner,
): Promise<{ key: Key; wrapped: Buffer }> {
  await sql`select pg_advisory_xact_lock_shared(hashtext(${newKeysLock}))`.execute(db);
  return keyring.make(owner);
}
