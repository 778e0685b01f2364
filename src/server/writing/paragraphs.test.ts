/**
 * Every paragraph, for every audience, to every person: kept or on its way, it reaches those whom it
 * names and nobody else, in the record, in the sheet that is open for writing, and by a share that
 * ends. Whom it is for is said here by hand, and not by the rule.
 */
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { deliver } from '../record/deliver.ts';
import { appendAct } from '../store/append.ts';
import { keepChanges, openSheet } from './keep-writing.ts';

const seats = {
  mateo: 'client',
  sam: 'client',
  amara: 'therapist',
  ines: 'therapist',
  rosa: 'supporter',
  june: 'professional',
} as const;
type Who = keyof typeof seats;
const people = Object.keys(seats) as Who[];

/** Mateo shares what is about him alone with Rosa, who may add; Sam shares nothing. */
type Audience = { audience: 'by-topic' | 'between-us' | 'only-me' | 'named'; named: Who[] };
const namable: Who[] = ['amara', 'ines', 'rosa', 'june'];
const subsets = Array.from({ length: 2 ** namable.length - 1 }, (_, n) =>
  namable.filter((_, place) => ((n + 1) >> place) % 2 === 1),
);
const wide: Audience[] = (['by-topic', 'between-us', 'only-me'] as const).map((audience) => ({
  audience,
  named: [],
}));
const audiences = [...wide, ...subsets.map((named): Audience => ({ audience: 'named', named }))];

/** Who reads a paragraph about Mateo that this person began for these people. */
function readers(author: Who, { audience, named }: Audience): Who[] {
  if (audience === 'only-me') return [author];
  if (audience === 'named') return [author, 'mateo', ...named];
  const between: Who[] = ['mateo', 'amara', 'ines'];
  return audience === 'between-us' ? between : [...between, 'rosa'];
}

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  table = await setTable(database.connection, house.keyring, seats);
  await act('mateo', 'sharing/share', {
    member: table.people.rosa,
    topics: ['sessions'],
    may: 'add',
    until: null,
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

async function act(who: Who, kind: string, body: object, more: Partial<Act> = {}) {
  const about = [table.people.mateo];
  const asked = { id: newId(), item: newId(), kind, body, about, ...more };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  return isRefusal(outcome) ? outcome.refused : asked.item;
}

/** Begins a paragraph, keeps it, and writes on in it; the word stands in both. */
async function write(author: Who, { audience, named }: Audience, word: string) {
  const own = { audience, named: named.map((who) => table.people[who]) };
  const begun = { session: newId(), as: 'paragraph' };
  const item = await act(author, 'notes/begin', begun, { for: own });
  if (!/^[0-9a-f-]{36}$/.test(item)) return undefined;
  await act(author, 'notes/keep', { words: `Kept: ${word}.` }, { item });
  const sheet = { partnership: table.partnership, item, over: null };
  const bytes = Buffer.from(`On its way: ${word}.`);
  await keepChanges(house, sheet, [{ writer: table.people[author], bytes }]);
  return sheet;
}

type Sheet = NonNullable<Awaited<ReturnType<typeof write>>>;

/** Who finds the word in what reaches them, by the record and by the sheet. */
async function finders(sheet: Sheet, word: string): Promise<{ record: Who[]; sheet: Who[] }> {
  const found = { record: [] as Who[], sheet: [] as Who[] };
  for (const who of people) {
    const whole = await deliver(house.reader, table.people[who], table.partnership, 'nothing');
    if (JSON.stringify(whole).includes(word)) found.record.push(who);
    const opened = await openSheet(house, table.people[who], sheet);
    const text = opened?.map(({ bytes }) => Buffer.from(bytes).toString()).join('') ?? '';
    if (text.includes(word)) found.sheet.push(who);
  }
  return found;
}

const inOrder = (some: Iterable<Who>) => people.filter((who) => new Set(some).has(who));
const authors: Who[] = ['mateo', 'amara', 'ines', 'rosa'];

test.each(authors)('a paragraph of %s reaches those it is for, and nobody else', async (author) => {
  let begun = 0;
  for (const [n, audience] of audiences.entries()) {
    const word = `canary${author}${n}x`;
    const sheet = await write(author, audience, word);
    if (!sheet) continue;
    begun += 1;
    const expected = inOrder(readers(author, audience));
    const told = `${author} for ${audience.audience} ${audience.named.join()}`;
    expect({ told, ...(await finders(sheet, word)) }).toEqual({
      told,
      record: expected,
      sheet: expected,
    });
  }
  // The client may name anybody; others only whoever would see it anyway.
  expect(begun).toBeGreaterThan(author === 'mateo' ? audiences.length - 1 : 2);
});

test('a share that is taken back takes every paragraph of the topic with it, and what is named stays', async () => {
  const [open, named] = [
    await write('amara', { audience: 'by-topic', named: [] }, 'heron'),
    await write('mateo', { audience: 'named', named: ['rosa'] }, 'plover'),
  ];
  const item = newId();
  const body = { member: table.people.rosa, topics: ['sessions'] };
  expect(await act('mateo', 'sharing/take-back', body, { item })).toBe(item);
  if (!open || !named) throw new Error('nothing was written');
  const without = inOrder(['mateo', 'amara', 'ines']);
  expect(await finders(open, 'heron')).toEqual({ record: without, sheet: without });
  const still = inOrder(['mateo', 'rosa']);
  expect(await finders(named, 'plover')).toEqual({ record: still, sheet: still });
});

test('control: with the policies off, the same look finds it with others', async () => {
  const sheet = await write('amara', { audience: 'only-me', named: [] }, 'kittiwake');
  if (!sheet) throw new Error('nothing was written');
  const shut = (how: 'disable' | 'enable') =>
    withClient(database.connection, (client) =>
      client.query(
        ['item', 'entry', 'writing']
          .map((name) => `alter table ${name} ${how} row level security;`)
          .join(' '),
      ),
    );
  await shut('disable');
  try {
    const { record, sheet: open } = await finders(sheet, 'kittiwake');
    expect(record.length).toBeGreaterThan(1);
    expect(open.length).toBeGreaterThan(1);
  } finally {
    await shut('enable');
  }
});
