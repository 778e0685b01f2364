/** A way past the door of a house that runs: its keys, its database, and the parts that write it. */
import { join } from 'node:path';
import { Pool, type ClientConfig } from 'pg';
import { rolePasswords } from '../../src/server/bring-up.ts';
import { embeddedFolder, embeddedOwner } from '../../src/server/embedded-owner.ts';
import { noLedger } from '../../src/server/ledger/ledger.ts';
import { readMasterKey } from '../../src/server/master-key.ts';
import { foldersIn } from '../../src/server/postgres/folders.ts';
import { readPostmaster, type Postmaster } from '../../src/server/postgres/leftover.ts';
import type { Writer } from '../../src/server/store/append.ts';
import { openDatabase } from '../../src/server/store/database.ts';
import { createKeyring } from '../../src/server/store/keyring.ts';
import { seatPractice, type Practice } from './seat-people.ts';
import type { StartedHouse } from './start-house.ts';

export type EnteredHouse = {
  origin: string;
  pid: number;
  /** The number of the database's first process. */
  postgresPid: number;
  owner: ClientConfig;
  /** Signed in as the owner of the tables. */
  client: Pool;
  writer: Writer;
  practice: Practice;
  leave(): Promise<void>;
};

export async function enterHouse({ origin, pid, dataFolder }: StartedHouse): Promise<EnteredHouse> {
  const { keys } = await readMasterKey(join(dataFolder, 'keys', 'master.key'), true);
  const keyring = createKeyring(keys);
  const postmaster = postmasterOf(dataFolder);
  const host = postmaster.socketFolder || '127.0.0.1';
  const owner = embeddedOwner({ host, port: postmaster.port }, keyring);
  const client = new Pool({ ...owner, max: 4 });
  client.on('error', () => {});
  const writer = { database: openDatabase(owner, rolePasswords(keyring), noLedger), keyring };
  return {
    origin,
    pid,
    postgresPid: postmaster.pid,
    owner,
    client,
    writer,
    practice: await seatPractice(client, keyring),
    async leave() {
      await client.end();
      await writer.database.close();
    },
  };
}

export function postmasterOf(dataFolder: string): Postmaster {
  const found = readPostmaster(foldersIn(embeddedFolder({ dataFolder })).cluster);
  if (!found) throw new Error('the database of the house does not run');
  return found;
}
