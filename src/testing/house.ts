import { createDoor } from '../server/auth/create-door.ts';
import { recordSide } from '../server/auth/record-side.ts';
import { noLedger, type Ledger } from '../server/ledger/ledger.ts';
import { createReader } from '../server/record/create-reader.ts';
import type { Reader } from '../server/record/deliver.ts';
import { newKey } from '../server/store/keys.ts';
import { createKeyring } from '../server/store/keyring.ts';
import { asDoor, openDatabase } from '../server/store/database.ts';
import { openChannel } from '../server/store/channel.ts';
import { createLive } from '../server/live/live.ts';
import { createWriting } from '../server/writing/writing.ts';
import { createLog } from '../server/log.ts';
import type { Config } from '../server/config.ts';
import type { House } from '../server/house.ts';
import { noMail } from '../server/mail/mail.ts';
import type { Connection } from './connection.ts';
import { testPasswords } from './prepare-template.ts';

/** Where the pages of a house in a test would be found. */
export const testOrigin = 'https://hearth.example';

const config: Config = {
  port: 0,
  listen: 'localhost',
  origin: testOrigin,
  databaseUrl: undefined,
  dataFolder: 'no-folder',
  keyFile: 'no-file',
  ledgerFolder: 'no-folder',
  checkpointFolder: 'no-folder',
  mail: undefined,
  trustProxy: [],
  log: 'error',
};

/** A house for tests, on a database of its own; what a test is about, it puts in itself. */
export async function testHouse(
  connection: Connection,
  {
    ledger = noLedger,
    keyring = createKeyring(newKey()),
    ...parts
  }: Partial<House> & { ledger?: Ledger } = {},
  /** How the record is read here, for a test that watches the reading or breaks it. */
  through: (reader: Reader) => Reader = (reader) => reader,
): Promise<House & { close(): Promise<void> }> {
  const database = openDatabase(connection, testPasswords, ledger);
  const log = createLog('error');
  const reader = through(createReader(database, keyring));
  const door = { ...connection, ...asDoor(testPasswords) };
  const channel = await openChannel(() => door, log);
  channel.on('hearthside_erased', (partnership) => keyring.forget(`partnership ${partnership}`));
  const live = createLive(reader, channel, log);
  const writing = createWriting({ database, keyring }, channel, log);
  return {
    config,
    database,
    keyring,
    log,
    mail: noMail,
    accounts: { findSession: async () => null, endSession: async () => {} },
    door: createDoor({
      database,
      keyring,
      origin: testOrigin,
      mail: noMail,
      record: recordSide({ database, keyring }),
    }),
    reader,
    live,
    writing,
    // Tests are told at once what is not here.
    beat: 1,
    ...parts,
    async close() {
      live.close();
      writing.stop();
      await channel.close();
      await database.close();
    },
  };
}
