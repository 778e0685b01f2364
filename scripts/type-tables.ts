import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Connection } from '../src/testing/connection.ts';
import { root } from './part.ts';

/** Where the code reads the tables as types. */
export const typesFile = join(root, 'src/server/store/db-types.ts');

/** Writes the tables of a database as types. */
export function typeTables(connection: Connection, file: string): void {
  const { host, port, user, password, database } = connection;
  const where = new URL(`postgres://localhost:${port}/${database}`);
  where.username = user;
  where.password = password;
  where.searchParams.set('host', host);
  execFileSync(
    join(root, 'node_modules/.bin/kysely-codegen'),
    [
      '--dialect=postgres',
      `--out-file=${file}`,
      '--default-schema=public',
      '--include-pattern=public.*',
    ],
    { env: { ...process.env, DATABASE_URL: where.href } },
  );
}
