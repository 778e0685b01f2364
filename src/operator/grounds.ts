/** What a tool of the keeper stands on: the keys, and the database as its owner. */
import { Client, type ClientConfig } from 'pg';
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

/** Connects as the owner, for as long as the work takes. */
export async function asOwner<Result>(
  { owner }: Pick<Grounds, 'owner'>,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ ...owner, connectionTimeoutMillis: 15_000 });
  // A connection that breaks is heard at the next question.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Runs in one transaction in the keeper's role, on one picture of the whole database. */
export async function asKeeper<Result>(
  grounds: Pick<Grounds, 'owner'>,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  return asOwner(grounds, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await stepIntoKeeper(client);
    const result = await work(client);
    await client.query('commit');
    return result;
  });
}

/** Within a transaction: from here to its end, the keeper's role. */
export async function stepIntoKeeper(client: Client): Promise<void> {
  try {
    await client.query('set local role hearthside_keeper');
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code !== '22023' && code !== '42501') throw error;
    throw startProblem(
      'operator/not-yet',
      'This data was last used by an older Hearthside. Start this one once (npm start), then ask again.',
    );
  }
}

async function takeKey(config: Config): Promise<Keyring> {
  const { key } = await readMasterKey(config.keyFile, true);
  return createKeyring(key);
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
