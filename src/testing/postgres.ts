import { inject } from 'vitest';
import type { Connection } from './connection.ts';
import { createDatabaseOn, type TestDatabase } from './create-database.ts';

/** How a test reaches the PostgreSQL of this run, as its superuser. */
export function testServer(): Connection {
  return inject('postgres').connection;
}

/** A fresh database of its own for a test or a file of tests. */
export function createDatabase(name?: string): Promise<TestDatabase> {
  return createDatabaseOn(inject('postgres'), name);
}
