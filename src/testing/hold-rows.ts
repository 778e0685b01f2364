import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Connection } from './connection.ts';

/**
 * Holds rows as another transaction would, until so many others wait for a lock; then lets go. It
 * makes two requests truly meet, whatever the speed of the machine.
 */
export async function holdRows(
  connection: Connection,
  lock: string,
  values: readonly unknown[],
): Promise<{ letGoWhenWaiting(many: number): Promise<void> }> {
  const client = new Client(connection);
  await client.connect();
  await client.query('begin');
  await client.query(lock, [...values]);
  return {
    async letGoWhenWaiting(many) {
      for (let tries = 0; tries < 500; tries++) {
        // Inside a transaction the first look would be repeated.
        await client.query('select pg_stat_clear_snapshot()');
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
        );
        if ((rows[0]?.n ?? 0) >= many) break;
        await pause(20);
      }
      await client.query('commit');
      await client.end();
    },
  };
}
