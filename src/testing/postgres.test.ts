import { expect, test } from 'vitest';
import { connectionFromUrl, withClient } from './connection.ts';
import { createDatabase, testServer } from './postgres.ts';

test('each test database is a fresh one, and gone after drop', async () => {
  const one = await createDatabase();
  const other = await createDatabase();
  await withClient(one.connection, (client) => client.query('create table mark (at int)'));
  await withClient(other.connection, async (client) => {
    const found = await client.query(`select to_regclass('mark') as mark`);
    expect(found.rows).toEqual([{ mark: null }]);
  });
  await one.drop();
  await other.drop();
  const left = await withClient(testServer(), (client) =>
    client.query('select 1 from pg_database where datname = any($1)', [
      [one.connection.database, other.connection.database],
    ]),
  );
  expect(left.rowCount).toBe(0);
});

test('a database address can name a host, a socket, and a password with signs', () => {
  expect(connectionFromUrl('postgres://ana:p%40ss@db.example:5433/hearth')).toEqual({
    host: 'db.example',
    port: 5433,
    user: 'ana',
    password: 'p@ss',
    database: 'hearth',
  });
  expect(connectionFromUrl('postgres://ana@localhost/hearth?host=/run/postgresql').host).toBe(
    '/run/postgresql',
  );
});
