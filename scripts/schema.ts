/**
 * `npm run schema`: writes what we know of the database from the database itself, a fresh one,
 * migrated. `db/schema.sql` is for people, `src/server/store/db-types.ts` for the code.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/server/postgres/start-embedded-postgres.ts';
import { migrate } from '../src/server/store/migrate.ts';
import { withClient } from '../src/testing/connection.ts';
import { dumpSchema } from './dump-schema.ts';
import { root } from './part.ts';
import { typesFile, typeTables } from './type-tables.ts';

const folder = await mkdtemp(join(tmpdir(), 'hearthside-schema-'));
const password = 'schema';
const running = await startEmbeddedPostgres({ folder, password });
try {
  const { host, port, superuser: user } = running;
  const owner = { host, port, user, password, database: 'postgres' };
  await migrate(owner, { record: 'schema', door: 'schema', jobs: 'schema' });
  await writeFile(join(root, 'db/schema.sql'), await withClient(owner, dumpSchema));
  typeTables(owner, typesFile);
} finally {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}
