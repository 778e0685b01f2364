import type { Id } from '../record/ids.ts';
import { exampleMeasure } from './brought-files.ts';
import type { Connection } from './connection.ts';
import { withClient } from './connection.ts';

/**
 * A practice in which every measure is in use: the licenses that ask for it are acknowledged, and
 * the manual's example is brought.
 */
export async function handOutMeasures(connection: Connection, practice: Id, by: Id): Promise<void> {
  const { key } = exampleMeasure();
  await withClient(connection, async (client) => {
    await client.query(
      `insert into practice_measure (practice_id, measure, is_on, acknowledged_by, acknowledged_at)
       select $1, unnest(array['who-5', 'core-10', 'gbo']), true, $2, now()`,
      [practice, by],
    );
    await client.query(
      `insert into practice_brought_measure
         (practice_id, measure_key, version, measure, brought_by, brought_at, is_on)
       values ($1, $2, 1, $3, $4, now(), true)`,
      [practice, key, JSON.stringify(exampleMeasure()), by],
    );
  });
}
