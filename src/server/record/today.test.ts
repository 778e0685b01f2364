/** Today and the tables are read with a few statements, however much waits and however many there are. */
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { withClient } from '../../testing/connection.ts';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { appendAct } from '../store/append.ts';
import { openPartnership } from './open-partnership.ts';
import { readTables } from './tables.ts';
import { readToday } from './today.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<'mateo' | 'amara'>;
let second: Id;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  table = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
  });
  second = await openTable('Noor');
  await query(
    `insert into member (partnership_id, person_id, role, marker, from_at)
     values ($1, $2, 'client', 'denim', statement_timestamp())`,
    [second, table.people.mateo],
  );
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

const query = async (sql: string, values: unknown[] = []) =>
  (await withClient(database.connection, (client) => client.query(sql, values))).rows;

async function openTable(client: string): Promise<Id> {
  const made = { therapist: table.people.amara, clients: [client] };
  return (await openPartnership(house, made)).partnership;
}

async function propose(title: string, partnership: Id, item = newId()): Promise<Id> {
  const outcome = await appendAct(house, table.people.mateo, partnership, {
    id: newId(),
    item,
    kind: 'goals/propose',
    about: [table.people.mateo],
    body: { terms: { title, rhythm: 'never' } },
  });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return item;
}

const readAs = (who: Id) => readToday(house.reader, who);
const openings = () =>
  query('select partnership_id, items from opening where person_id = $1 order by at', [
    table.people.amara,
  ]);

/** How many statements that work sends. */
async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query');
  await work();
  const { length } = sent.mock.calls;
  sent.mockRestore();
  return length;
}

test('an item is called by its own words, also where another table has one of the same id', async () => {
  const item = await propose('Walk after supper', table.partnership);
  await propose('Swim on Sundays', second, item);
  const told = (await readAs(table.people.amara)).filter((each) => each.item === item);
  expect(told.map(({ partnership, title }) => [partnership, title])).toEqual([
    [table.partnership, 'Walk after supper'],
    [second, 'Swim on Sundays'],
  ]);
});

test('what waits longest comes first, and is written down once for each table', async () => {
  await propose('Rest before supper', second);
  await propose('Write a letter', table.partnership);
  const before = await openings();
  const told = await readAs(table.people.amara);
  expect(told.map(({ from }) => from)).toEqual(told.map(({ from }) => from).sort((a, b) => a - b));
  const written = (await openings()).slice(before.length);
  const itemsAt = (place: Id) =>
    told.filter(({ partnership }) => partnership === place).map(({ item }) => item);
  expect(new Map(written.map((row) => [row.partnership_id, row.items]))).toEqual(
    new Map([table.partnership, second].map((place) => [place, itemsAt(place)])),
  );
  expect(written).toHaveLength(2);
});

test('nothing that waits is nothing that was opened', async () => {
  const before = await query('select 1 from opening');
  expect(await readAs(table.people.mateo)).toEqual([]);
  expect(await query('select 1 from opening')).toHaveLength(before.length);
});

test('ten times as much waits, and no statement more is sent', async () => {
  const few = await countStatements(() => readAs(table.people.amara));
  for (let n = 0; n < 30; n++) await propose(`Walk ${n}`, n % 2 ? second : table.partnership);
  expect(await countStatements(() => readAs(table.people.amara))).toBe(few);
});

test('rooms whose clients have not sat down are called by their seats, all of them at once', async () => {
  const read = () => readTables(house.reader, table.people.amara);
  await openTable('Ada');
  // The practice's own key is found once, for the names of those who sit.
  await read();
  const few = await countStatements(read);
  const last = [await openTable('Ida'), await openTable('Uma')];
  expect(await countStatements(read)).toBe(few);
  const before = await openings();
  const told = await read();
  expect(told.map(({ clients }) => clients)).toEqual([
    ['mateo'],
    ['mateo'],
    ['Ada'],
    ['Ida'],
    ['Uma'],
  ]);
  const written = (await openings()).slice(before.length);
  expect(written).toHaveLength(3);
  expect(there(told.at(-1)).partnership).toBe(last[1]);
});
