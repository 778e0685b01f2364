import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { withClient, type Connection } from './connection.ts';

export type TestDatabase = {
  /** As the superuser; put another `user` in its place to be one of the application's roles. */
  connection: Connection;
  drop(): Promise<void>;
};

/** How a test reaches the PostgreSQL of this run, as its superuser. */
export function testServer(): Connection {
  return inject('postgres').connection;
}

/** A fresh database of its own for a test or a file of tests: a copy of the migrated template. */
export async function createDatabase(
  name = `test_${randomBytes(6).toString('hex')}`,
): Promise<TestDatabase> {
  const server = testServer();
  const database = pg.escapeIdentifier(name);
  const template = pg.escapeIdentifier(inject('postgres').template);
  await withClient(server, (client) =>
    client.query(`create database ${database} template ${template}`),
  );
  return {
    connection: { ...server, database: name },
    async drop() {
      await withClient(server, (client) =>
        client.query(`drop database if exists ${database} with (force)`),
      );
    },
  };
}
