/** What a tool of the keeper stands on: the keys, and the database as its owner. */
import type { ClientConfig } from 'pg';
import type { Config } from '../server/config.ts';
import {
  embeddedFolder,
  embeddedOwner,
  hasEmbeddedDatabase,
  ownerPassword,
} from '../server/embedded-owner.ts';
import { readMasterKey } from '../server/master-key.ts';
import { addressFromUrl, lookAtServer } from '../server/own-database.ts';
import { isFolderUsed } from '../server/postgres/folder-lock.ts';
import { foldersIn } from '../server/postgres/folders.ts';
import { readPostmaster } from '../server/postgres/leftover.ts';
import { startEmbeddedPostgres } from '../server/postgres/start-embedded-postgres.ts';
import { startProblem } from '../server/start-problem.ts';
import { createKeyring, type Keyring } from '../server/store/keyring.ts';
import type { Progress } from './progress.ts';

export type Grounds = {
  keyring: Keyring;
  owner: ClientConfig;
  /** `own`: DATABASE_URL; `serving`: a house runs on this folder now; `started`: for this command alone. */
  database: 'own' | 'serving' | 'started';
  close(): Promise<void>;
};

/** Never makes a house: where there is none, it says so. `restore` lays its own grounds. */
export async function layGrounds(config: Config, progress: Progress): Promise<Grounds> {
  if (config.databaseUrl !== undefined) {
    const owner = addressFromUrl(config.databaseUrl);
    const { hasDatabase } = await lookAtServer(owner);
    if (!hasDatabase) throw noHouse('in the database that DATABASE_URL names');
    return { keyring: await takeKey(config), owner, database: 'own', close: async () => {} };
  }
  if (!hasEmbeddedDatabase(config)) throw noHouse(`in ${config.dataFolder}`);
  const keyring = await takeKey(config);
  const folders = foldersIn(embeddedFolder(config));
  if (await isFolderUsed(folders.lock)) {
    const owner = embeddedOwner(addressOfServing(folders.cluster), keyring);
    return { keyring, owner, database: 'serving', close: async () => {} };
  }
  const step = progress.step('Opening the database, since no house runs now');
  const postgres = await startEmbeddedPostgres({
    folder: embeddedFolder(config),
    password: ownerPassword(keyring),
  });
  step.done();
  const owner = embeddedOwner({ host: postgres.host, port: postgres.port }, keyring);
  return { keyring, owner, database: 'started', close: () => postgres.stop() };
}

async function takeKey(config: Config): Promise<Keyring> {
  const { keys } = await readMasterKey(config.keyFile, true);
  return createKeyring(keys);
}

function addressOfServing(cluster: string): { host: string; port: number } {
  const postmaster = readPostmaster(cluster);
  if (!postmaster?.isReady)
    throw startProblem(
      'operator/in-between',
      'A Hearthside on this data folder is just starting or stopping. Ask again in a moment.',
    );
  return { host: postmaster.socketFolder || '127.0.0.1', port: postmaster.port };
}

function noHouse(where: string): Error {
  return startProblem(
    'operator/no-house',
    `There is no house yet ${where}. Look whether HEARTHSIDE_DATA or DATABASE_URL is set as it is for the server; or begin one with: npm start`,
  );
}
