import type { Client } from 'pg';
import queue from 'pg-boss/package.json' with { type: 'json' };
import { startProblem } from '../start-problem.ts';

/** Where the queue's tables are; nothing of ours is in there. */
export const queueSchema = 'pgboss';

/**
 * Makes the queue's own schema, or brings it to the shape of today's library, as the owner of the
 * database. The library is loaded only where there is something to do.
 */
export async function layQueue(client: Client): Promise<void> {
  const wanted = queue.pgboss.schema;
  const version = await readVersion(client);
  if (version === wanted) return;
  if (version !== undefined && version > wanted) {
    throw startProblem(
      'database/newer',
      'The queue of this data was last used by a newer Hearthside. Start that version, or a later one.',
    );
  }
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss');
  await client.query(
    version === undefined
      ? getConstructionPlans(queueSchema)
      : getMigrationPlans(queueSchema, version),
  );
}

async function readVersion(client: Client): Promise<number | undefined> {
  const made = await client.query(
    `select to_regclass('${queueSchema}.version') is not null as made`,
  );
  if (made.rows[0]?.made !== true) return undefined;
  const { rows } = await client.query<{ version: number }>(
    `select version from ${queueSchema}.version`,
  );
  return rows[0]?.version;
}
