import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Connection } from '../src/testing/connection.ts';
import { createDatabase } from '../src/testing/postgres.ts';
import { dumpSchema } from './dump-schema.ts';
import { root } from './part.ts';
import { typesFile, typeTables } from './type-tables.ts';

let connection: Connection;
let owner: pg.Client;

beforeAll(async () => {
  const database = await createDatabase();
  connection = database.connection;
  owner = new pg.Client(connection);
  await owner.connect();
  return async () => {
    await owner.end();
    await database.drop();
  };
});

async function ask(text: string): Promise<string[]> {
  const { rows } = await owner.query<[string]>({ text, rowMode: 'array' });
  return rows.map(([name]) => name);
}

test('db/schema.sql is what the database is; otherwise: npm run schema', async () => {
  const kept = readFileSync(join(root, 'db/schema.sql'), 'utf8');
  expect((await dumpSchema(owner)).split('\n')).toEqual(kept.split('\n'));
});

test('the types of the tables are what they are; otherwise: npm run schema', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearthside-types-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'db-types.ts');
  typeTables(connection, file);
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(typesFile, 'utf8'));
});

test('every table and function says what it is', async () => {
  expect(await ask("select count(*)::text from pg_tables where schemaname = 'public'")).not.toEqual(
    ['0'],
  );
  const silent = `
    select relname from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p', 'v', 'm') and obj_description(oid, 'pg_class') is null
    union all select proname from pg_proc
    where pronamespace = 'app'::regnamespace and obj_description(oid, 'pg_proc') is null`;
  expect(await ask(silent)).toEqual([]);
});

test('every policy is called by a sentence', async () => {
  const called = await ask('select polname from pg_policy');
  expect(called.filter((name) => name.split(' ').length < 4)).toEqual([]);
  expect(called.length).toBeGreaterThan(20);
});

test('a rule over several columns is called by a sentence, and so is what must be unique', async () => {
  const unnamed = `
    select conrelid::regclass || ': ' || conname from pg_constraint
    where connamespace = 'public'::regnamespace and conname not like '% % %'
      and (contype = 'u' or contype in ('c', 'f') and cardinality(conkey) > 1)
    union all select indrelid::regclass || ': ' || indexrelid::regclass from pg_index
    where indisunique and not indisprimary and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
      and indexrelid::regclass::text not like '% % %'
      and not exists (select from pg_constraint where conindid = indexrelid)
    order by 1`;
  expect(await ask(unnamed)).toEqual([]);
});
