/** The practices' keys at hand. The record's role cannot read them; it asks here. */
import type { Id } from '../../record/ids.ts';
import type { Database } from '../store/database.ts';
import type { Keyring } from '../store/keyring.ts';
import { unseal, type Key } from '../store/keys.ts';

export type PracticeKeys = {
  /** Opens what was sealed under a practice's key. */
  open(practice: Id, sealed: Buffer, binding: string): Promise<Buffer>;
};

export function createPracticeKeys(database: Database, keyring: Keyring): PracticeKeys {
  const wrapped = new Map<Id, Buffer>();
  const readAgain = async (practice: Id): Promise<Key> => {
    const { wrapped_key } = await database.atDoor((db) =>
      db
        .selectFrom('practice')
        .select('wrapped_key')
        .where('practice_id', '=', practice)
        .executeTakeFirstOrThrow(),
    );
    wrapped.set(practice, wrapped_key);
    return keyring.open(`practice ${practice}`, wrapped_key);
  };
  const keyAtHand = async (practice: Id): Promise<Key> => {
    const known = wrapped.get(practice);
    return known ? keyring.open(`practice ${practice}`, known) : readAgain(practice);
  };
  return {
    async open(practice, sealed, binding) {
      try {
        return unseal(await keyAtHand(practice), sealed, binding);
      } catch {
        // The practice may have been made again, with another key (the examples), or its key may
        // have been wrapped anew since: look once more.
        return unseal(await readAgain(practice), sealed, binding);
      }
    },
  };
}
