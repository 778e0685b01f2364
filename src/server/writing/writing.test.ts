/** Writing together: what each writes reaches whoever may see it, and nobody else, and only while they may. */
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import type { Heard, Line } from '../live/line.ts';
import { appendAct } from '../store/append.ts';

const seats = {
  mateo: 'client',
  amara: 'therapist',
  rosa: 'supporter',
  june: 'professional',
} as const;
type Who = keyof typeof seats;
type TestHouse = Awaited<ReturnType<typeof testHouse>>;
let database: TestDatabase;
let house: TestHouse;
/** Another process on the same database and with the same keys. */
let other: TestHouse;
let table: Table<Who>;
let sharing: Id;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  other = await testHouse(database.connection, { keyring: house.keyring });
  table = await setTable(database.connection, house.keyring, seats);
  sharing = newId();
  await act('mateo', 'sharing/share', shared(), sharing);
});
afterAll(async () => {
  await house.close();
  await other.close();
  await database.drop();
});

const shared = (may: 'see' | 'add' = 'add') => ({
  member: table.people.rosa,
  topics: ['sessions'],
  may,
  until: null,
});

async function act(who: Who, kind: string, body: object, item: Id = newId(), more: object = {}) {
  const about = [table.people.mateo];
  const asked = { id: newId(), item, kind, body, about, ...more };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return item;
}

const beginNote = (who: Who, more: object = {}) =>
  act(who, 'notes/begin', { session: newId(), as: 'paragraph' }, newId(), more);

/** A device with a paragraph open, whose words are those that it wrote and was told. */
function device(who: Who, item: Id, at = house) {
  const words = new Doc();
  const heard: Heard[] = [];
  const line: Line = {
    viewer: table.people[who],
    session: newId(),
    send(news) {
      heard.push(news);
      if (!('changes' in news)) return;
      for (const change of news.changes) applyUpdate(words, Buffer.from(change, 'base64'), 'told');
    },
    end: () => {},
  };
  words.on('update', (change: Uint8Array, origin: unknown) => {
    if (origin !== 'told') at.writing.change(line, item, change);
  });
  at.writing.open(line, { partnership: table.partnership, item, over: null });
  return {
    text: () => words.getText('words').toJSON(),
    write: (text: string) => words.getText('words').insert(0, text),
    isOpen: () => heard.length > 0 && !heard.some((news) => 'stopped' in news),
    isStopped: () => heard.some((news) => 'stopped' in news),
    heard,
  };
}

async function opened(who: Who, item: Id, at = house) {
  const it = device(who, item, at);
  await expect.poll(it.isOpen).toBe(true);
  return it;
}

const rows = async (text: string, values: unknown[] = []) =>
  (await withClient(database.connection, (client) => client.query(text, values))).rows;

test('two people change one paragraph at once, and both read the same', async () => {
  const item = await beginNote('mateo');
  const [mateo, amara] = [await opened('mateo', item), await opened('amara', item)];
  mateo.write('I took the bus. ');
  amara.write('He counted six stops. ');
  const both = (text: string) => text.includes('bus') && text.includes('stops');
  await expect.poll(() => both(mateo.text()) && mateo.text() === amara.text()).toBe(true);
});

test('who comes later is told what is there, and that is written down', async () => {
  const item = await beginNote('mateo');
  const mateo = await opened('mateo', item);
  mateo.write('Already here.');
  await expect
    .poll(async () => (await rows('select 1 from writing where item_id = $1', [item])).length)
    .toBe(1);
  const amara = await opened('amara', item);
  expect(amara.text()).toBe('Already here.');
  const openings = await rows('select 1 from opening where $1 = any (items) and person_id = $2', [
    item,
    table.people.amara,
  ]);
  expect(openings).toHaveLength(1);
});

test('a paragraph that is not for somebody is not here for them, like one that never was', async () => {
  const item = await beginNote('mateo', { for: { audience: 'between-us', named: [] } });
  const [june, rosa, never] = [device('june', item), device('rosa', item), device('june', newId())];
  await expect.poll(() => [june, rosa, never].every((each) => each.isStopped())).toBe(true);
  const told = ({ heard }: typeof june) =>
    JSON.stringify(heard).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
  expect(told(june)).toBe(told(never));
});

test('who may only see is told, and what they write is not kept', async () => {
  const item = await beginNote('mateo');
  await act('mateo', 'sharing/share', shared('see'), sharing);
  const [mateo, rosa] = [await opened('mateo', item), await opened('rosa', item)];
  mateo.write('For you to read.');
  await expect.poll(rosa.text).toBe('For you to read.');
  rosa.write('And to write? ');
  await expect.poll(rosa.isStopped).toBe(true);
  expect(mateo.text()).toBe('For you to read.');
  expect(await rows('select 1 from writing where writer_id = $1', [table.people.rosa])).toEqual([]);
  await act('mateo', 'sharing/share', shared(), sharing);
});

test('a share taken back stops the next word, to write and to read', async () => {
  const item = await beginNote('mateo');
  const [mateo, rosa] = [await opened('mateo', item), await opened('rosa', item)];
  rosa.write('I saved the chair. ');
  await expect.poll(mateo.text).toBe('I saved the chair. ');
  await act(
    'mateo',
    'sharing/take-back',
    { member: table.people.rosa, topics: ['sessions'] },
    sharing,
  );
  const from = performance.now();
  mateo.write('Not for Rosa. ');
  await expect.poll(rosa.isStopped).toBe(true);
  expect(performance.now() - from).toBeLessThan(1_000);
  expect(rosa.text()).toBe('I saved the chair. ');
  expect(JSON.stringify(rosa.heard)).not.toContain(
    Buffer.from('Not for').toString('base64').slice(0, 8),
  );
  await act('mateo', 'sharing/share', shared(), sharing);
});

test('what is written in one process is read in the other', async () => {
  const item = await beginNote('mateo');
  const [mateo, amara] = [await opened('mateo', item), await opened('amara', item, other)];
  mateo.write('Over there.');
  await expect.poll(amara.text).toBe('Over there.');
  amara.write('And back. ');
  await expect.poll(mateo.text).toBe('And back. Over there.');
});

test('whoever comes while others write misses no letter, in whichever process', async () => {
  const item = await beginNote('mateo');
  const [mateo, amara] = [await opened('mateo', item), await opened('amara', item, other)];
  const come: ReturnType<typeof device>[] = [];
  for (let n = 0; n < 40; n++) {
    mateo.write('m');
    amara.write('a');
    come.push(device(n % 2 === 0 ? 'amara' : 'mateo', item, n % 4 < 2 ? house : other));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const length = (each: typeof mateo) => each.text().length;
  const all = [mateo, amara, ...come];
  await expect.poll(() => all.map(length), { timeout: 10_000 }).toEqual(all.map(() => 80));
  expect(new Set(all.map((each) => each.text())).size).toBe(1);
});

test('no word on its way can be read in the database, and keeping takes them away', async () => {
  const item = await beginNote('mateo');
  const mateo = await opened('mateo', item);
  mateo.write('A canary sat here.');
  await expect
    .poll(async () => (await rows('select 1 from writing where item_id = $1', [item])).length)
    .toBe(1);
  const [row] = await rows('select body from writing where item_id = $1', [item]);
  expect(there(row).body.toString('latin1')).not.toContain('canary');
  await act('amara', 'notes/keep', { words: 'A canary sat here.' }, item);
  expect(await rows('select 1 from writing where item_id = $1', [item])).toEqual([]);
});

test('many small changes are folded into one that says the same', async () => {
  const item = await beginNote('mateo');
  const mateo = await opened('mateo', item);
  const countKept = async () =>
    Number((await rows('select count(*) from writing where item_id = $1', [item]))[0]?.count);
  for (let round = 0; round < 13; round++) {
    const before = await countKept();
    for (let n = 0; n < 20; n++) mateo.write('x');
    await expect.poll(countKept).not.toBe(before);
  }
  await expect.poll(async () => (await opened('amara', item)).text()).toBe('x'.repeat(260));
  const kept = await rows('select 1 from writing where item_id = $1', [item]);
  expect(kept.length).toBeLessThan(200);
});

test('control: without the policies a paragraph opens for anybody', async () => {
  const item = await beginNote('mateo', { for: { audience: 'between-us', named: [] } });
  await expect.poll(device('rosa', item).isStopped).toBe(true);
  await rows(
    'alter table item disable row level security; alter table writing disable row level security',
  );
  try {
    const open = device('rosa', item);
    await expect.poll(open.isOpen).toBe(true);
  } finally {
    await rows(
      'alter table item enable row level security; alter table writing enable row level security',
    );
  }
});
