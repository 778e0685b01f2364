import type { Connection } from './connection.ts';

/** What every test database holds from the start: today's tables and access rules. */
export async function prepareTemplate(_connection: Connection): Promise<void> {
  // The store brings its migration here.
}
