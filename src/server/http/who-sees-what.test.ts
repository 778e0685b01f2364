import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { buildApp } from './app.ts';
import { routeTable } from './policy.ts';
import { whoSeesWhat } from './who-sees-what.ts';

const page = new URL('../../../docs/who-sees-what.md', import.meta.url);
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

test('docs/who-sees-what.md says what the rooms and the routes say', async () => {
  const app = await buildApp(house);
  const now = whoSeesWhat(routeTable(app).filter(({ method }) => method !== 'HEAD'));
  await app.close();
  if (process.env.WRITE_DOCS) await writeFile(page, now);
  expect(await readFile(page, 'utf8')).toBe(now);
});
