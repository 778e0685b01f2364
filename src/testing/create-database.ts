import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { withClient, type Connection } from './connection.ts';

export type TestDatabase = {
  /** As the superuser; put another `user` in its place to be one of the application's roles. */
  connection: Connection;
  drop: () => Promise<void>;
};

/** A running PostgreSQL, as its superuser, and the name of the migrated database to copy. */
export type TestServer = { connection: Connection; template: string };

/** A fresh database of its own: a copy of the migrated template. */
export async function createDatabaseOn(
  { connection, template }: TestServer,
  name = `test_${randomBytes(6).toString('hex')}`,
): Promise<TestDatabase> {
  const database = pg.escapeIdentifier(name);
  await withClient(connection, (client) =>
    client.query(`create database ${database} template ${pg.escapeIdentifier(template)}`),
  );
  return {
    connection: { ...connection, database: name },
    async drop() {
      await withClient(connection, (client) =>
        client.query(`drop database if exists ${database} with (force)`),
      );
    },
  };
}
