import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Delivery } from '../../record/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import { isRefusal } from '../../record/refusal.ts';
import { withClient } from '../../testing/connection.ts';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { deliver } from '../record/deliver.ts';
import { readOpenings } from '../record/read-openings.ts';
import { readToday } from '../record/today.ts';
import { appendAct } from './append.ts';

type Who = 'mateo' | 'amara' | 'rosa' | 'june' | 'stranger';
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  table = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
    rosa: 'supporter',
    june: 'professional',
    stranger: null,
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

const terms = { title: 'Stay for Sunday dinner', rhythm: 'monthly' };

async function act(who: Who, kind: string, body: object, item = newId(), id = newId()) {
  const about = kind === 'sharing/share' ? { about: [table.people[who]] } : {};
  const asked = { id, item, kind, body, ...about };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  return { item, outcome };
}

/** The first entry of an act that is not refused. */
async function acted(who: Who, kind: string, body: object, item = newId()): Promise<Entry> {
  const { outcome } = await act(who, kind, body, item);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return there(outcome.entries[0]);
}

async function sees(who: Who): Promise<Delivery> {
  const given = await deliver(house.reader, table.people[who], table.partnership, 'nothing');
  if (given === 'not-here') throw new Error('not here');
  return there(given.delivery);
}

async function waitsFor(who: Who, item: string): Promise<string[]> {
  const waiting = await readToday(house.reader, table.people[who]);
  return waiting.filter((each) => each.item === item).map(({ code }) => code);
}

async function rows(sql: string, values: unknown[] = []) {
  return (await withClient(database.connection, (client) => client.query(sql, values))).rows;
}

test('a goal proposed by the client waits for the therapist, and is seen by both alone', async () => {
  const proposed = await acted('mateo', 'goals/propose', { terms, words: 'To hear the end.' });
  expect((await sees('amara')).entries.map(({ kind }) => kind)).toContain('goals/own-words');
  expect((await sees('rosa')).entries).toEqual([]);
  expect((await sees('rosa')).items).toEqual([]);
  expect(await waitsFor('amara', proposed.item)).toEqual(['goals/suggestion-waits']);
  expect(await waitsFor('mateo', proposed.item)).toEqual([]);

  await acted('amara', 'goals/agree', { suggestion: proposed.id }, proposed.item);
  expect(await waitsFor('amara', proposed.item)).toEqual([]);
  expect((await sees('mateo')).entries.map(({ kind }) => kind)).toContain('goals/settled');
});

test('a share opens the topic at once, and taking it back closes it at once', async () => {
  const { item } = await act('mateo', 'goals/propose', { terms });
  const shared = { member: table.people.rosa, topics: ['goals'], may: 'see', until: null };
  const sharing = newId();
  await acted('mateo', 'sharing/share', shared, sharing);
  expect((await sees('rosa')).items.map(({ id }) => id)).toContain(item);
  expect((await sees('june')).items).toEqual([]);

  await acted('mateo', 'sharing/take-back', { member: shared.member, topics: ['goals'] }, sharing);
  expect((await sees('rosa')).items).toEqual([]);
  expect((await sees('rosa')).circle.shares).toEqual([]);
});

test('an act sent twice is one act', async () => {
  const [id, item] = [newId(), newId()];
  const first = await act('mateo', 'goals/propose', { terms, words: 'Once.' }, item, id);
  const again = await act('mateo', 'goals/propose', { terms, words: 'Once.' }, item, id);
  expect(again.outcome).toEqual(first.outcome);
  expect(await rows('select 1 from entry where item_id = $1', [item])).toHaveLength(2);
});

test('an id that is in use is refused, whoever uses it', async () => {
  const { item } = await act('mateo', 'goals/propose', { terms });
  const { outcome } = await act(
    'rosa',
    'leaving/ask-to-leave',
    { member: table.people.june },
    item,
  );
  expect(outcome).toMatchObject({ refused: 'record/not-for-your-role' });
  const taken = await act('amara', 'seat/offer', { name: 'Dana', role: 'supporter' }, item);
  expect(taken.outcome).toMatchObject({ refused: 'record/already-begun' });
});

test('two people acting at once both count, in one order for everyone', async () => {
  const { item } = await act('mateo', 'goals/propose', { terms });
  const said = Array.from({ length: 20 }, (_, n) =>
    act(n % 2 ? 'mateo' : 'amara', 'goals/comment', { words: `Thought ${n}` }, item),
  );
  const outcomes = await Promise.all(said);
  expect(outcomes.every(({ outcome }) => !isRefusal(outcome))).toBe(true);
  const order = async (who: Who) =>
    (await sees(who)).entries.filter((entry) => entry.item === item).map(({ id }) => id);
  expect(await order('mateo')).toHaveLength(21);
  expect(await order('mateo')).toEqual(await order('amara'));
});

test('somebody without a seat finds nothing, and writes nothing', async () => {
  const given = await deliver(house.reader, table.people.stranger, table.partnership, 'nothing');
  expect(given).toBe('not-here');
  const { outcome } = await act('stranger', 'goals/propose', { terms });
  expect(outcome).toMatchObject({ refused: 'record/not-here' });
});

test('what is hidden answers as what is absent', async () => {
  const { item } = await act('mateo', 'goals/propose', { terms });
  const hidden = await act('june', 'goals/comment', { words: 'Hello' }, item);
  const absent = await act('june', 'goals/comment', { words: 'Hello' }, newId());
  expect(hidden.outcome).toEqual(absent.outcome);
});

test('numbers stay folded for everyone but their authors until all are in', async () => {
  const { item } = await act('mateo', 'goals/propose', { terms });
  const asked = [table.people.mateo, table.people.amara];
  const round = await acted('mateo', 'goals/ask-rating', { asked }, item);
  await acted('mateo', 'goals/rate', { round: round.id, number: 4 }, item);
  const numbers = async (who: Who) =>
    (await sees(who)).entries
      .filter((entry) => entry.kind === 'goals/rating' && entry.item === item)
      .map(({ body }) => (body as { number: number }).number);
  expect(await numbers('mateo')).toEqual([4]);
  expect(await numbers('amara')).toEqual([]);
  await acted('amara', 'goals/rate', { round: round.id, number: 6 }, item);
  expect(await numbers('amara')).toEqual([4, 6]);
  expect(await numbers('mateo')).toEqual([4, 6]);
});

test('every delivery is written down, and the client reads who opened what', async () => {
  const { item } = await act('mateo', 'goals/propose', { terms });
  const before = await rows('select 1 from opening');
  await sees('amara');
  expect(await rows('select 1 from opening')).toHaveLength(before.length + 1);
  const openings = await readOpenings(
    house,
    table.people.mateo,
    table.partnership,
    Date.now() + 1_000,
  );
  expect(openings?.[0]?.person).toBe(table.people.amara);
  expect(openings?.[0]?.items).toContain(item);
});

test('a delivery that cannot be written down does not leave the house', async () => {
  await act('mateo', 'goals/propose', { terms });
  await rows('revoke insert on opening from hearthside_record');
  try {
    await expect(sees('amara')).rejects.toThrow(/permission denied/);
  } finally {
    await rows('grant insert on opening to hearthside_record');
  }
});

test('bodies are ciphertext, and one moved to another place does not open', async () => {
  const { item } = await act('mateo', 'goals/propose', { terms: { ...terms, title: 'Canary' } });
  const [row] = await rows('select body from entry where item_id = $1', [item]);
  expect(row.body.toString('latin1')).not.toContain('Canary');
  const other = await act('mateo', 'goals/propose', { terms });
  await rows('update entry set body = $2 where item_id = $1', [other.item, row.body]);
  await expect(sees('mateo')).rejects.toThrow(/unable to authenticate/);
  await rows('delete from attention where item_id = $1', [other.item]);
  await rows('delete from entry where item_id = $1', [other.item]);
  await rows('delete from item where item_id = $1', [other.item]);
});

test('what begins narrower than its room says is so from its first entry on, whoever begins it', async () => {
  const topics = ['progress', 'sessions'];
  await acted('mateo', 'sharing/share', {
    member: table.people.rosa,
    topics,
    may: 'add',
    until: null,
  });
  const noticed = await acted('amara', 'journey/mark', { words: 'You called her.' });
  const kept = await acted('rosa', 'feedback/give', { heard: 3, showing: 'keep' });
  const seen = await Promise.all((['mateo', 'amara', 'rosa'] as const).map(sees));
  const seenBy = (item: string) => seen.map(({ items }) => items.some(({ id }) => id === item));
  expect(seenBy(noticed.item)).toEqual([true, true, false]);
  expect(seenBy(kept.item)).toEqual([false, false, true]);
});
