import { expect, test } from 'vitest';
import { createDatabase } from '../testing/postgres.ts';
import { addressFromUrl, lookAtServer } from './own-database.ts';

test('an address is read in parts, so that each role can take its own name', () => {
  expect(
    addressFromUrl('postgres://owner:p%40ss@db.example:5433/hearth?sslmode=verify-full'),
  ).toEqual({
    host: 'db.example',
    port: 5433,
    user: 'owner',
    password: 'p@ss',
    database: 'hearth',
    ssl: expect.anything() as unknown,
  });
  expect(addressFromUrl('postgres://owner@/hearth?host=/run/postgresql')).toMatchObject({
    host: '/run/postgresql',
    user: 'owner',
    database: 'hearth',
  });
});

test('a server is looked at before anything is done there', async () => {
  const database = await createDatabase();
  const { connection } = database;
  await expect(lookAtServer(connection)).resolves.toEqual({ hasDatabase: true });
  const empty = { ...connection, database: 'template1' };
  await expect(lookAtServer(empty)).resolves.toEqual({ hasDatabase: false });

  const wrong: [object, string][] = [
    [{ password: 'another' }, 'It does not take this name and password.'],
    [{ database: 'nothing' }, 'It has no database of this name.'],
    [{ host: '/nowhere' }, 'There is no such socket.'],
    [{ host: '127.0.0.1', port: 1 }, 'Nobody answers there.'],
  ];
  for (const [change, words] of wrong) {
    await expect(lookAtServer({ ...connection, ...change })).rejects.toMatchObject({
      code: 'database/not-reached',
      message: expect.stringContaining(words) as string,
    });
  }
  await database.drop();
});
