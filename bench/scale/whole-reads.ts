/**
 * What is read from one end to the other, which grows with everybody else's records. PostgreSQL
 * counts the rows it met in tables that it went through whole.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Tell } from '../tell.ts';
import type { BigHouse } from './make-house.ts';
import { everyWork, worksIn } from './works.ts';

const times = 10;
/** Below this a table is small, whoever reads it. */
const many = 500;

/** How many tables are read whole by what people ask most often; names them as it goes. */
export async function countWholeReads(house: BigHouse, tell: Tell): Promise<number> {
  const client = new Client(house.owner);
  // Where the bench is ended in between, the database may close first.
  client.on('error', () => {});
  await client.connect();
  const found = new Set<string>();
  for (const work of everyWork) {
    const before = await readRows(client);
    const open = house.open();
    for (let n = 0; n < times; n++) await worksIn(house, open)[work]();
    await open.close();
    await untilCounted(client);
    for (const [table, rows] of await readRows(client)) {
      const each = (rows - (before.get(table) ?? 0)) / times;
      if (each < many) continue;
      found.add(table);
      tell(`${work} reads the table ${table} whole: ${Math.round(each)} rows each time`);
    }
  }
  await client.end();
  return found.size;
}

async function readRows(client: Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ relname: string; seq_tup_read: string }>(
    'select relname, seq_tup_read from pg_stat_user_tables',
  );
  return new Map(rows.map((row) => [row.relname, Number(row.seq_tup_read)]));
}

/** A connection hands in its counts when it ends. */
async function untilCounted(client: Client): Promise<void> {
  const isOpen = async () => {
    const { rows } = await client.query(
      "select from pg_stat_activity where datname = current_database() and usename like 'hearthside%'",
    );
    return rows.length > 0;
  };
  while (await isOpen()) await pause(20);
}
