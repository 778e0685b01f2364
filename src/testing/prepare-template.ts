import { migrate } from '../server/store/migrate.ts';
import type { Connection } from './connection.ts';

/** The passwords of the application's roles in every test database. */
export const testPasswords = {
  record: 'record of the tests',
  door: 'door of the tests',
  jobs: 'jobs of the tests',
};

/** What every test database holds from the start: today's tables and access rules. */
export async function prepareTemplate(connection: Connection): Promise<void> {
  await migrate(connection, testPasswords);
}
