/** What ends in the house is in the ledger before it is in the database, or it does not end. */
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { withClient } from '../../testing/connection.ts';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { deliver } from '../record/deliver.ts';
import { appendAct } from '../store/append.ts';
import { isLedgerProblem, openLedger } from './ledger.ts';
import { readLedger } from './read-ledger.ts';

type Who = 'mateo' | 'amara' | 'rosa';
let folder: string;
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  database = await createDatabase();
  house = await testHouse(database.connection, { ledger: await openLedger(folder) });
  table = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
    rosa: 'supporter',
  });
});
afterEach(async () => {
  await house.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function act(who: Who, kind: string, body: object, item: Id = newId()): Promise<Id> {
  const asked = { id: newId(), item, kind, body, about: [table.people.mateo] };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return item;
}

const given = (may: 'see' | 'add' = 'see') => ({
  member: table.people.rosa,
  topics: ['goals'],
  may,
  purpose: 'So that you can help.',
  until: null,
});
const back = () => ({ member: table.people.rosa, topics: ['goals'] });
const terms = { title: 'Stay for Sunday dinner', rhythm: 'monthly' };

const linesNow = async () => (await readLedger(folder)).after({});

/** The items that Rosa would be given. */
async function seesRosa(): Promise<Id[]> {
  const found = await deliver(house.reader, table.people.rosa, table.partnership, 'nothing');
  return found === 'not-here' ? [] : there(found.delivery).items.map(({ id }) => id);
}

/** How many shares run, as everybody but the writer sees it. */
async function running(): Promise<number> {
  const asked = 'select share_id from share where until_at is null';
  return withClient(database.connection, async (client) => (await client.query(asked)).rows.length);
}

test('a taking-back, a share given anew, a leaving and a narrowing are in the ledger; the rest is not', async () => {
  const { people, partnership } = table;
  const goal = await act('mateo', 'goals/propose', { terms, words: 'To hear the end.' });
  const sharing = await act('mateo', 'sharing/share', given('add'));
  expect(await linesNow()).toEqual([]);
  await act('mateo', 'sharing/share', given('see'), sharing);
  await act('mateo', 'sharing/take-back', back(), sharing);
  const narrow = { audience: 'named', named: [people.amara] };
  await act('mateo', 'item/set-audience', narrow, goal);
  await act('mateo', 'item/set-audience', { audience: 'by-topic', named: [] }, goal);
  const client = { client: people.mateo, member: people.rosa, topics: ['goals'] };
  expect(await linesNow()).toMatchObject([
    { what: 'take-back', partnership, ...client },
    { what: 'take-back', partnership, ...client },
    { what: 'audience', partnership, item: goal, audience: 'named' },
  ]);
});

test('an act that is refused, or fails, leaves no line', async () => {
  const asked = { id: newId(), item: newId(), kind: 'sharing/take-back', body: back() };
  const outcome = await appendAct(house, table.people.rosa, table.partnership, asked);
  expect(isRefusal(outcome)).toBe(true);
  expect(await linesNow()).toEqual([]);
});

test('where the ledger cannot be written, nothing is taken back; what ends nothing goes on', async () => {
  const goal = await act('mateo', 'goals/propose', { terms, words: 'To hear the end.' });
  const sharing = await act('mateo', 'sharing/share', given());
  await rename(folder, `${folder}-away`);
  const failed = await act('mateo', 'sharing/take-back', back(), sharing).catch((error) => error);
  expect(isLedgerProblem(failed)).toBe(true);
  expect(await seesRosa()).toContain(goal);
  await withClient(database.connection, async (client) => {
    const { rows } = await client.query(
      "select from entry where kind = 'sharing/taken-back' union all select from share where until_at is not null",
    );
    expect(rows).toEqual([]);
  });
  await act('mateo', 'goals/propose', { terms, words: 'Another one.' });

  await rename(`${folder}-away`, folder);
  await act('mateo', 'sharing/take-back', back(), sharing);
  expect(await linesNow()).toHaveLength(1);
  expect(await seesRosa()).not.toContain(goal);
});

test('control: without a ledger the same taking-back goes through with its folder gone', async () => {
  const sharing = await act('mateo', 'sharing/share', given());
  await rename(folder, `${folder}-away`);
  const careless = await testHouse(database.connection, { keyring: house.keyring });
  const asked = { id: newId(), item: sharing, kind: 'sharing/take-back', body: back() };
  const writer = { database: careless.database, keyring: house.keyring };
  const outcome = await appendAct(writer, table.people.mateo, table.partnership, asked);
  await careless.close();
  await rename(`${folder}-away`, folder);
  expect(isRefusal(outcome)).toBe(false);
  expect(await linesNow()).toEqual([]);
});

test('the line is on the disk before the commit: whoever looks in between sees it', async () => {
  const sharing = await act('mateo', 'sharing/share', given());
  const before: unknown[] = [];
  const ledger = await openLedger(folder);
  const watched = await testHouse(database.connection, {
    keyring: house.keyring,
    ledger: {
      async write(lines) {
        await ledger.write(lines);
        // Another transaction's view at this moment: the share still runs, and the line is there.
        before.push((await linesNow()).length, await running());
      },
    },
  });
  const asked = { id: newId(), item: sharing, kind: 'sharing/take-back', body: back() };
  const writer = { database: watched.database, keyring: house.keyring };
  await appendAct(writer, table.people.mateo, table.partnership, asked);
  await watched.close();
  expect(before).toEqual([1, 1]);
  expect(await running()).toBe(0);
});
