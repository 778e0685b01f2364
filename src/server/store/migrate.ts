import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client, type ClientConfig } from 'pg';
import { layQueue } from '../jobs/lay-queue.ts';
import { startProblem } from '../start-problem.ts';

const folder = fileURLToPath(new URL('../../../db/', import.meta.url));

/** Today's access, in the order in which it is applied: whole, at every start. */
const access = [
  'clear.sql',
  'roles.sql',
  'rule.sql',
  'policies.sql',
  'door.sql',
  'jobs.sql',
  'keeper.sql',
];

export type Passwords = { record: string; door: string; jobs: string };

/**
 * Brings a database to today's shape: the migrations it has not had, each once and in order, then
 * all of today's roles, functions and policies. One transaction: a crash leaves what was before.
 * The queue's own schema comes first, in a transaction of its own.
 */
export async function migrate(owner: ClientConfig, passwords: Passwords): Promise<string[]> {
  const client = new Client(owner);
  await client.connect();
  try {
    // One at a time: two starts at once would both find the same migration missing.
    await client.query("select pg_advisory_lock(hashtext('hearthside migrate'))");
    await layQueue(client);
    await client.query('begin');
    const done = await applyMigrations(client);
    for (const file of access)
      await client.query(await readFile(folder + 'access/' + file, 'utf8'));
    await setPassword(client, 'hearthside_record', passwords.record);
    await setPassword(client, 'hearthside_door', passwords.door);
    await setPassword(client, 'hearthside_jobs', passwords.jobs);
    await client.query('commit');
    return done;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

/** Applies what is missing, or of that only some: a copy is loaded into the tables it was made of. */
export async function applyMigrations(client: Client, only?: readonly string[]): Promise<string[]> {
  await client.query(
    `create table if not exists migration (
      name text primary key, applied_at timestamptz not null default statement_timestamp())`,
  );
  await client.query("comment on table migration is 'Which files of db/migrations were applied'");
  const { rows } = await client.query<{ name: string }>('select name from migration');
  const had = new Set(rows.map(({ name }) => name));
  const files = (await readdir(folder + 'migrations')).filter((file) => file.endsWith('.sql'));
  const unknown = [...had, ...(only ?? [])].find((name) => !files.includes(name));
  if (unknown) {
    throw startProblem(
      'database/newer',
      `This data was last used by a newer Hearthside (it has "${unknown}", which this one does not know). Start that version, or a later one.`,
    );
  }
  const wanted = files.filter((file) => only?.includes(file) ?? true);
  const missing = wanted.filter((file) => !had.has(file)).sort();
  for (const file of missing) {
    await client.query(await readFile(folder + 'migrations/' + file, 'utf8'));
    await client.query('insert into migration (name) values ($1)', [file]);
  }
  return missing;
}

async function setPassword(client: Client, role: string, password: string) {
  await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
}
