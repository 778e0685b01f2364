import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDatabase } from '../../testing/postgres.ts';
import type { Connection } from '../../testing/connection.ts';
import { inTransaction, type Handle } from './transaction.ts';

let connection: Connection;
let pool: pg.Pool;

beforeAll(async () => {
  const database = await createDatabase();
  connection = database.connection;
  const owner = new pg.Client(connection);
  await owner.connect();
  await owner.query('create table jotting (word text primary key)');
  await owner.end();
  return () => database.drop();
});

beforeEach(() => {
  pool = new pg.Pool({ ...connection, max: 1, pipeline: true });
  pool.on('error', () => {});
});

afterEach(() => pool.end());

const jot = (db: Handle, word: string) => sql`insert into jotting values (${word})`.execute(db);

async function isJotted(word: string): Promise<boolean> {
  return (await pool.query('select from jotting where word = $1', [word])).rowCount === 1;
}

test('what returned is kept, what threw is undone', async () => {
  await inTransaction(pool, {}, (db) => jot(db, 'kept'));
  const throwing = inTransaction(pool, {}, async (db) => {
    await jot(db, 'undone');
    throw new Error('on second thought');
  });
  await expect(throwing).rejects.toThrow('on second thought');
  expect(await isJotted('kept')).toBe(true);
  expect(await isJotted('undone')).toBe(false);
});

test('its settings hold inside and are gone after', async () => {
  const read = sql<{ viewer: string }>`select current_setting('app.viewer', true) as viewer`;
  const inside = await inTransaction(pool, { 'app.viewer': 'Noa' }, (db) => read.execute(db));
  expect(inside.rows).toEqual([{ viewer: 'Noa' }]);
  const after = await inTransaction(pool, {}, (db) => read.execute(db));
  expect(after.rows[0]?.viewer).toBeFalsy();
});

test('the handle dies with its transaction', async () => {
  const kept = await inTransaction(pool, {}, async (db) => ({ db }));
  await expect(jot(kept.db, 'too late')).rejects.toThrow('after its transaction ended');
  expect(await isJotted('too late')).toBe(false);
});

test('a query that nobody awaited is an error, and nothing is kept', async () => {
  const forgotten: Promise<unknown>[] = [];
  const forgetting = inTransaction(pool, {}, async (db) => {
    await jot(db, 'before');
    forgotten.push(jot(db, 'forgotten').catch(() => undefined));
    return 'done';
  });
  await expect(forgetting).rejects.toThrow('not awaited');
  await Promise.all(forgotten);
  expect(await isJotted('before')).toBe(false);
  expect(await isJotted('forgotten')).toBe(false);
});

test('a failure that was caught and forgotten is not taken for success', async () => {
  const swallowing = inTransaction(pool, {}, async (db) => {
    await jot(db, 'first');
    await jot(db, 'first').catch(() => undefined);
    return 'done';
  });
  await expect(swallowing).rejects.toThrow('was undone');
  expect(await isJotted('first')).toBe(false);
});

test('a connection that broke is not used again', async () => {
  const end = sql`select pg_terminate_backend(pg_backend_pid())`;
  await expect(inTransaction(pool, {}, (db) => end.execute(db))).rejects.toThrow('terminat');
  expect(pool.totalCount).toBe(0);
  await inTransaction(pool, {}, (db) => jot(db, 'afresh'));
  expect(await isJotted('afresh')).toBe(true);
});

test('a connection whose work failed cleanly is used again', async () => {
  const failing = inTransaction(pool, {}, (db) => sql`select 1 / 0`.execute(db));
  await expect(failing).rejects.toThrow('division by zero');
  expect(pool.idleCount).toBe(1);
});

test('there is no transaction inside a transaction, and no cursor', async () => {
  const nested = inTransaction(pool, {}, (db) => db.transaction().execute(async () => 1));
  await expect(nested).rejects.toThrow('a transaction inside a transaction');
  const streaming = inTransaction(pool, {}, async (db) => {
    for await (const row of db.selectFrom('item').selectAll().stream()) return row;
    return undefined;
  });
  await expect(streaming).rejects.toThrow('no cursors');
});
