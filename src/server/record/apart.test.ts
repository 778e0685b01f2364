/** What is apart is in no opening and no export, not even its author's own. */
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { lastInstant } from '../../record/time.ts';
import { writeExportPage } from '../../operator/export/page.ts';
import { readExport } from '../../operator/export/read.ts';
import { rooms } from '../../rooms/rooms.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { noProgress } from '../../testing/drill.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { appendAct } from '../store/append.ts';
import { deliver } from './deliver.ts';
import { readOpenings } from './read-openings.ts';
import { readToday } from './today.ts';

type Who = 'mateo' | 'amara' | 'ines' | 'rosa';
const secret = 'kittiwake';
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;
let item: Id;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
});
afterAll(async () => {
  await house.close();
  await database.drop();
});
beforeEach(async () => {
  table = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
    ines: 'therapist',
    rosa: 'supporter',
  });
  const terms = { title: 'Stay for Sunday dinner', rhythm: 'monthly' };
  await act('amara', 'goals/propose', { terms }, newId());
  item = newId();
});
afterEach(() => plant(true));

async function act(who: Who, kind: string, body: object, on: Id) {
  const asked = { id: newId(), item: on, kind, body };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(`${kind}: ${outcome.refused}`);
}

/** The planted fault: the room no longer says that it is apart. */
function plant(isApart: boolean) {
  Object.assign(rooms.reflections, { isApart });
}

async function write() {
  await act('amara', 'reflections/write', { words: `I wonder about the ${secret}.` }, item);
  await act('amara', 'reflections/change', { words: `The ${secret} again.` }, item);
}

/** Everything of this table that reached this person, as text, and what was written down of it. */
async function given(who: Who): Promise<string> {
  const found = await deliver(house.reader, table.people[who], table.partnership, 'nothing');
  return JSON.stringify(there(found === 'not-here' ? undefined : found.delivery));
}

const openingsOf = async (who: Who) =>
  JSON.stringify(await readOpenings(house, table.people[who], table.partnership, lastInstant));

async function exportOf(who: Who): Promise<string> {
  const { keyring } = house;
  const person = table.people[who];
  const asked = { database: house.database, keyring, person, now: Date.now() };
  const read = await readExport(asked, () => noProgress.step(''));
  return JSON.stringify(read.what) + writeExportPage(read);
}

async function openedRows(): Promise<Id[]> {
  return withClient(database.connection, async (client) => {
    const asked = 'select unnest(items) as item from opening where partnership_id = $1';
    const { rows } = await client.query<{ item: Id }>(asked, [table.partnership]);
    return rows.map((row) => row.item);
  });
}

test('its author is given it, and nobody else: not the words, not the item, not a number', async () => {
  const before = new Map<Who, string>();
  for (const who of ['mateo', 'ines', 'rosa'] as const) before.set(who, plain(await given(who)));
  await write();
  expect(await given('amara')).toContain(secret);
  for (const who of ['mateo', 'ines', 'rosa'] as const) {
    expect(plain(await given(who))).toBe(before.get(who));
    expect(JSON.stringify(await readToday(house.reader, table.people[who]))).not.toContain(item);
    expect(await openingsOf(who)).not.toContain(item);
    expect(await exportOf(who)).not.toMatch(new RegExp(`${secret}|${item}`));
  }
});

/** Without the house's clock and the sealed mark, whose length stays. */
function plain(delivery: string): string {
  return delivery
    .replace(/"now":\d+/, '"now":0')
    .replace(/"cursor":"([^"]*)"/, (_, cursor: string) => `"cursor":${cursor.length}`);
}

test('its author’s export leaves it out, and holds all the rest', async () => {
  await write();
  const exported = await exportOf('amara');
  expect(exported).toContain('Stay for Sunday dinner');
  expect(exported).not.toMatch(new RegExp(`${secret}|${item}|reflections`));
});

test('that its author reads it is written down nowhere, and in no list of theirs', async () => {
  await write();
  expect(await given('amara')).toContain(secret);
  expect(await openedRows()).not.toEqual([]);
  expect(await openedRows()).not.toContain(item);
  expect(await openingsOf('amara')).not.toContain(item);
  expect(await readToday(house.reader, table.people.amara)).toEqual([]);
});

test('control: where the room does not say that it is apart, each of these shows it', async () => {
  plant(false);
  await write();
  expect(await given('amara')).toContain(secret);
  expect(await exportOf('amara')).toContain(secret);
  expect(await openedRows()).toContain(item);
  expect(await openingsOf('amara')).toContain(item);
});
