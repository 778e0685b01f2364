/** On what a restore stands: the key of the old house, and a database with nobody in it. */
import type { Client } from 'pg';
import type { Config } from '../../server/config.ts';
import { embeddedFolder, embeddedOwner, ownerPassword } from '../../server/embedded-owner.ts';
import { readMasterKey } from '../../server/master-key.ts';
import { addressFromUrl, lookAtServer } from '../../server/own-database.ts';
import { isFolderUsed } from '../../server/postgres/folder-lock.ts';
import { foldersIn } from '../../server/postgres/folders.ts';
import { startEmbeddedPostgres } from '../../server/postgres/start-embedded-postgres.ts';
import { startProblem } from '../../server/start-problem.ts';
import { stepIntoKeeper } from '../../server/store/as-keeper.ts';
import { createKeyring } from '../../server/store/keyring.ts';
import { isQuarantined } from '../../server/store/quarantine.ts';
import type { Grounds } from '../grounds.ts';
import type { Progress } from '../progress.ts';

/** Never makes a key: without the old one there is nothing to bring back. */
export async function layRestoreGrounds(config: Config, progress: Progress): Promise<Grounds> {
  const { keys } = await readMasterKey(config.keyFile, true);
  const keyring = createKeyring(keys);
  if (config.databaseUrl !== undefined) {
    const owner = addressFromUrl(config.databaseUrl);
    await lookAtServer(owner);
    return { keyring, owner, database: 'own', close: async () => {} };
  }
  const folder = embeddedFolder(config);
  if (await isFolderUsed(foldersIn(folder).lock)) throw stillServing();
  const step = progress.step('Opening the database');
  const postgres = await startEmbeddedPostgres({ folder, password: ownerPassword(keyring) });
  step.done();
  const owner = embeddedOwner({ host: postgres.host, port: postgres.port }, keyring);
  return { keyring, owner, database: 'started', close: () => postgres.stop() };
}

/** A copy goes where nothing is, or where it was begun to be brought back before. */
export async function refuseUnlessEmpty(client: Client): Promise<void> {
  await refuseWhileServing(client);
  if (await isQuarantined(client)) return;
  const { rows } = await client.query<{ has: boolean }>(
    "select to_regclass('public.practice') is not null as has",
  );
  if (!rows[0]?.has) return;
  await client.query('begin read only');
  await stepIntoKeeper(client);
  const { rows: found } = await client.query('select from practice limit 1');
  await client.query('commit');
  if (found.length === 0) return;
  throw startProblem(
    'restore/not-empty',
    'There is a house here already, and a copy is never put over one. Give the copy a data folder or a database of its own (HEARTHSIDE_DATA or DATABASE_URL); nothing was changed.',
  );
}

/** Whoever is connected as the application would go on serving. */
async function refuseWhileServing(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select from pg_stat_activity where datname = current_database()
      and usename in ('hearthside_record', 'hearthside_door', 'hearthside_jobs')`,
  );
  if (rows.length > 0) throw stillServing();
}

function stillServing(): Error {
  return startProblem(
    'restore/serving',
    'A Hearthside is running here. Stop it first, then run this again; nothing was changed.',
  );
}
