/** Reading for everybody at once shows each what they would read themselves, and no more. */
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { appendAct } from './append.ts';
import { readEntries, readEntriesAsEach } from './reading.ts';

const seats = {
  mateo: 'client',
  amara: 'therapist',
  rosa: 'supporter',
  june: 'professional',
} as const;
type Who = keyof typeof seats;
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;
const goal = newId();

/** A goal with words of every width: for all who see it, between us, for one alone, and opened. */
beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  table = await setTable(database.connection, house.keyring, seats);
  const { rosa, june, mateo, amara } = table.people;
  await act('mateo', 'goals/propose', { terms: { title: 'Ride the bus', rhythm: 'never' } });
  for (const member of [rosa, june]) {
    const shared = { member, topics: ['goals'], may: 'add', until: null, purpose: 'company' };
    await act('mateo', 'sharing/share', shared, newId());
  }
  await act('rosa', 'goals/comment', { words: 'I could ride along.' });
  const entry = await act('june', 'goals/comment', { words: 'Line 4 is quiet.' });
  await act('june', 'item/let-others-read', { entry });
  const round = await act('amara', 'goals/ask-rating', { asked: [mateo, amara] });
  await act('mateo', 'goals/rate', { round, number: 4 });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

/** Answers with the id of what was written first. */
async function act(who: Who, kind: string, body: object, item = goal): Promise<Id> {
  const about = who === 'mateo' ? [table.people.mateo] : [];
  const asked = { id: newId(), item, about, kind, body };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return there(outcome.entries[0]).id;
}

const told = (rows: readonly { entry_id: Id; revealed: boolean; body: Buffer }[]) =>
  rows.map(({ entry_id, revealed, body }) => [entry_id, revealed, body.toString('base64')]);

async function asEachThemselves() {
  const each = Object.values(table.people).map(async (viewer) => {
    const read = house.database.asViewer(viewer, table.partnership, (db) =>
      readEntries(db, table.partnership, { item: goal }),
    );
    return [viewer, told(await read)] as const;
  });
  return Object.fromEntries(await Promise.all(each));
}

async function forEverybody(asker: Who) {
  const read = house.database.asViewer(table.people[asker], table.partnership, (db) =>
    readEntriesAsEach(db, table.partnership, goal),
  );
  return Object.fromEntries([...(await read)].map(([viewer, rows]) => [viewer, told(rows)]));
}

test('whoever asks, each is shown what they would read themselves', async () => {
  const themselves = await asEachThemselves();
  const counts = Object.values(table.people).map((person) => themselves[person]?.length);
  // Mateo sees all; nobody else his number; June not what Rosa keeps between us, nor Rosa more.
  expect(new Set(counts).size).toBeGreaterThan(1);
  for (const asker of Object.keys(seats) as Who[]) {
    expect(await forEverybody(asker)).toEqual(themselves);
  }
});

test('afterwards the transaction reads as its own viewer, of every item', async () => {
  const { rosa } = table.people;
  const settings = await house.database.asViewer(rosa, table.partnership, async (db) => {
    const look = sql<{ viewer: Id; item: string | null; sees: string }>`
      select app.viewer() as viewer, nullif(current_setting('app.item', true), '') as item,
        (select string_agg(entry_id::text, ' ' order by seq) from entry) as sees`;
    const before = (await look.execute(db)).rows;
    await readEntriesAsEach(db, table.partnership, goal);
    return { before, after: (await look.execute(db)).rows };
  });
  expect(settings.after).toEqual(settings.before);
  expect(settings.after).toMatchObject([{ viewer: rosa, item: null }]);
});

test('control: a reading that stays with its asker is found out', async () => {
  await plant("perform set_config('app.viewer', each::text, true);", async () => {
    expect(await forEverybody('mateo')).not.toEqual(await asEachThemselves());
  });
});

/** Runs with the function lacking this statement. */
async function plant(statement: string, run: () => Promise<void>): Promise<void> {
  const say = (text: string) => withClient(database.connection, (client) => client.query(text));
  const asked = await say(
    "select pg_get_functiondef('app.entries_as_each(uuid, uuid)'::regprocedure) as text",
  );
  const { text } = there(asked.rows[0]);
  expect(text).toContain(statement);
  await say(text.replace(statement, ''));
  try {
    await run();
  } finally {
    await say(text);
  }
}
