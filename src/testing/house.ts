import { newKey } from '../server/store/keys.ts';
import { createKeyring } from '../server/store/keyring.ts';
import { openDatabase } from '../server/store/database.ts';
import { createLog } from '../server/log.ts';
import type { House } from '../server/house.ts';
import { noMail } from '../server/mail/mail.ts';
import type { Connection } from './connection.ts';
import { testPasswords } from './prepare-template.ts';

/** Where the pages of a house in a test would be found. */
export const testOrigin = 'https://hearth.example';

/** A house for tests, on a database of its own; what a test is about, it puts in itself. */
export function testHouse(connection: Connection, parts: Partial<House> = {}): House {
  return {
    config: {
      port: 0,
      origin: testOrigin,
      databaseUrl: undefined,
      dataFolder: 'no-folder',
      keyFile: 'no-file',
      mail: undefined,
      trustProxy: [],
      log: 'error',
    },
    database: openDatabase(connection, testPasswords),
    keyring: createKeyring(newKey()),
    log: createLog('error'),
    mail: noMail,
    accounts: { findSession: async () => null, endSession: async () => {} },
    ...parts,
  };
}
