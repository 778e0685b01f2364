/**
 * Writes what the code knows of the database from the database itself: a fresh one, migrated.
 * `src/server/store/db-types.ts` are its tables as types.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/server/postgres/start-embedded-postgres.ts';
import { migrate } from '../src/server/store/migrate.ts';

const folder = await mkdtemp(join(tmpdir(), 'hearthside-types-'));
const running = await startEmbeddedPostgres({ folder, password: 'types' });
try {
  const { host, port, superuser: user } = running;
  const owner = { host, port, user, password: 'types', database: 'postgres' };
  await migrate(owner, { record: 'types', door: 'types' });
  execFileSync(
    'node_modules/.bin/kysely-codegen',
    [
      '--dialect=postgres',
      '--out-file=src/server/store/db-types.ts',
      '--default-schema=public',
      '--include-pattern=public.*',
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: `postgres://${user}:types@localhost:${port}/postgres?host=${host}`,
      },
    },
  );
} finally {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}
