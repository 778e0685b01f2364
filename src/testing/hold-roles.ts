import { Client } from 'pg';
import { testServer } from './postgres.ts';

/**
 * The roles belong to the whole server, which all tests share: who changes them keeps the others
 * from changing them, until letting go.
 */
export async function holdRoles(): Promise<() => Promise<void>> {
  const client = new Client(testServer());
  await client.connect();
  await client.query("select pg_advisory_lock(hashtext('the roles of the tests'))");
  return () => client.end();
}
