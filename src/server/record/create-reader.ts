import { createPracticeKeys } from '../auth/practice-keys.ts';
import { readProfiles } from '../auth/profile.ts';
import type { Database } from '../store/database.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Reader } from './deliver.ts';

/** Puts together what reading the record needs. */
export function createReader(database: Database, keyring: Keyring): Reader {
  const practiceKeys = createPracticeKeys(database, keyring);
  return {
    database,
    keyring,
    cursorKey: keyring.purpose('cursor'),
    openProfiles: (rows) => readProfiles(practiceKeys, rows),
  };
}
