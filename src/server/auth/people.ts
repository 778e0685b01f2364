/** Making people, and the practice they belong to as the door knows it. */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Office } from '../http/session.ts';
import type { Keyring } from '../store/keyring.ts';
import { seal, type Key } from '../store/keys.ts';
import type { Handle } from '../store/transaction.ts';
import { addressIndex, normalizeAddress } from './address.ts';
import { bindings } from './bindings.ts';
import { sealProfile, type Profile } from './profile.ts';

export type NewPerson = {
  id?: Id;
  practice: { id: Id; key: Key };
  profile: Profile;
  address?: string | undefined;
  offices?: readonly Office[];
  isExample?: boolean;
};

/** Answers with the person's id; undefined where somebody has the address already. */
export async function addPerson(
  db: Handle,
  keyring: Keyring,
  now: Instant,
  made: NewPerson,
): Promise<Id | undefined> {
  const { id = newId(), practice, profile, offices = [], isExample = false } = made;
  const added = await db
    .insertInto('person')
    .values({
      person_id: id,
      practice_id: practice.id,
      offices: [...offices],
      profile: sealProfile(practice.key, id, profile),
      ...sealedAddress(keyring, practice.key, id, made.address),
      is_example: isExample,
      created_at: new Date(now),
    })
    .onConflict((conflict) => conflict.column('address_index').doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return added?.person_id;
}

/** An address as it is kept: sealed, and its index to find it by. */
export function sealedAddress(
  keyring: Keyring,
  key: Key,
  person: Id,
  written: string | undefined,
): { address: Buffer | null; address_index: Buffer | null } {
  const address = written === undefined ? undefined : normalizeAddress(written);
  if (address === undefined) return { address: null, address_index: null };
  return {
    address: seal(key, address, bindings.address(person)),
    address_index: addressIndex(keyring, address),
  };
}

export async function findByAddress(
  db: Handle,
  keyring: Keyring,
  address: string,
): Promise<Id | undefined> {
  const found = await db
    .selectFrom('person')
    .select('person_id')
    .where('address_index', '=', addressIndex(keyring, address))
    .executeTakeFirst();
  return found?.person_id;
}

/** The practice's key, read in the transaction at hand. */
export async function readPracticeKey(db: Handle, keyring: Keyring, practice: Id): Promise<Key> {
  const { wrapped_key } = await db
    .selectFrom('practice')
    .select('wrapped_key')
    .where('practice_id', '=', practice)
    .executeTakeFirstOrThrow();
  return keyring.open(`practice ${practice}`, wrapped_key);
}
