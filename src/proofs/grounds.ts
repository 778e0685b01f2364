import { startTestServer } from '../testing/start-postgres.ts';
import { createDatabaseOn } from '../testing/create-database.ts';
import type { Grounds } from './proof.ts';

/** A PostgreSQL for a run of long proofs; ours in a temporary folder, or the one of DATABASE_URL. */
export async function layGrounds(): Promise<{ grounds: Grounds; clear: () => Promise<void> }> {
  const { server, stop } = await startTestServer();
  return { grounds: { createDatabase: () => createDatabaseOn(server) }, clear: stop };
}
