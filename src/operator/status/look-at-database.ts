/** The database as `status` tells it: its version, its shape, and how much there is of everything. */
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { isQuarantined } from '../../server/store/quarantine.ts';

const migrations = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

export type DatabaseFacts = {
  version: string;
  bytes: number;
  migrations: { applied: number; missing: number };
  /** A copy is being brought back, and that is not finished: the house does not open. */
  isQuarantined: boolean;
  counts: Counts;
};

export type Counts = {
  people: number;
  partnerships: number;
  entries: number;
  sessions: number;
  openInvitations: number;
  /** Made-up partnerships, for looking around; not among the others. */
  examples: number;
};

/** Ask in the keeper's role. */
export async function lookAtDatabase(client: Client): Promise<DatabaseFacts> {
  const { rows } = await client.query<{ version: string; bytes: string }>(
    `select current_setting('server_version') as version,
       pg_database_size(current_database()) as bytes`,
  );
  const known = await client.query<{ name: string }>('select name from migration');
  const had = new Set(known.rows.map(({ name }) => name));
  const files = (await readdir(migrations)).filter((file) => file.endsWith('.sql'));
  return {
    version: rows[0]?.version ?? '',
    bytes: Number(rows[0]?.bytes),
    migrations: { applied: had.size, missing: files.filter((file) => !had.has(file)).length },
    isQuarantined: await isQuarantined(client),
    counts: await count(client),
  };
}

async function count(client: Client): Promise<Counts> {
  const { rows } = await client.query<Record<keyof Counts, string>>(`
    select
      (select count(*) from person where not is_example) as people,
      (select count(*) from partnership where not is_example) as partnerships,
      (select count(*) from entry join partnership using (partnership_id)
        where not is_example) as entries,
      (select count(*) from session join person using (person_id)
        where not is_example) as sessions,
      (select count(*) from invitation join practice using (practice_id)
        where not is_example and accepted_at is null and withdrawn_at is null
          and until_at > statement_timestamp()) as "openInvitations",
      (select count(*) from partnership where is_example) as examples`);
  const number = (name: keyof Counts) => Number(rows[0]?.[name] ?? 0);
  return {
    people: number('people'),
    partnerships: number('partnerships'),
    entries: number('entries'),
    sessions: number('sessions'),
    openInvitations: number('openInvitations'),
    examples: number('examples'),
  };
}
