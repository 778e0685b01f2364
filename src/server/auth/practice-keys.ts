/** The practices' keys at hand. The record's role cannot read them; it asks here. */
import type { Id } from '../../record/ids.ts';
import type { Database } from '../store/database.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Key } from '../store/keys.ts';

export type PracticeKeys = {
  keyOf(practice: Id): Promise<Key>;
  /** Reads the key anew: another process may have made the practice again (the examples). */
  readAgain(practice: Id): Promise<Key>;
};

export function createPracticeKeys(database: Database, keyring: Keyring): PracticeKeys {
  const wrapped = new Map<Id, Buffer>();
  const readAgain = async (practice: Id) => {
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
  return {
    readAgain,
    keyOf: async (practice) => {
      const known = wrapped.get(practice);
      return known ? keyring.open(`practice ${practice}`, known) : readAgain(practice);
    },
  };
}
