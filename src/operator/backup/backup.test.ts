/** A copy is one picture, also of the ledger; its keys lie elsewhere and are forgotten in time. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { day } from '../../record/time.ts';
import { openLedger } from '../../server/ledger/ledger.ts';
import { readLedger, type LedgerPosition } from '../../server/ledger/read-ledger.ts';
import { appendAct } from '../../server/store/append.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { noProgress } from '../../testing/drill.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { layToolGrounds, runTool } from '../../testing/run-tool.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { sayLastBackup } from './last.ts';
import { makeBackup, type Made } from './make.ts';
import { keysMadeAt } from './shapes.ts';

let folder: string;
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<'mateo' | 'amara'>;
let goal: Id;
/** What a line of the ledger waits for after it was written, and before its change is committed. */
let gate: Promise<void> = Promise.resolve();
const place = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  database = await createDatabase();
  const real = await openLedger(place('ledger'));
  const ledger = {
    async write(lines: Parameters<typeof real.write>[0]) {
      await real.write(lines);
      await gate;
    },
  };
  house = await testHouse(database.connection, { ledger });
  table = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
  });
  const terms = { title: 'Dinner', rhythm: 'monthly' };
  goal = await act('goals/propose', { terms }, newId());
  const { rows } = entriesIn(await backUp());
  base = rows;
});
afterAll(async () => {
  await house.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});
let base = 0;

async function act(kind: string, body: object, item: Id): Promise<Id> {
  const asked = { id: newId(), item, kind, body, about: [table.people.mateo] };
  const outcome = await appendAct(house, table.people.mateo, table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return item;
}

/** One entry and one line of the ledger: the item is narrowed, in one way and in another. */
let narrowed = 0;
async function narrow(): Promise<void> {
  const named = narrowed++ % 2 === 0 ? [table.people.amara] : [];
  const wanted = named.length > 0 ? 'named' : 'between-us';
  await act('item/set-audience', { audience: wanted, named }, goal);
}

let clock = Date.now();
function backUp(to = 'to', keys = 'keys'): Promise<Made> {
  return makeBackup({
    owner: database.connection,
    keyring: house.keyring,
    ledger: place('ledger'),
    checkpoints: place('checkpoints'),
    to: place(to),
    keys: place(keys),
    keepKeysDays: 35,
    now: (clock += 1000),
    progress: noProgress,
  });
}

const entriesIn = ({ manifest }: Made) =>
  there(manifest.tables.find(({ name }) => name === 'entry'));
/** Lines about something, without the first of each file. */
const linesIn = (position: LedgerPosition) =>
  Object.values(position).reduce((sum, { lines }) => sum + lines - 1, 0);

test('made while people act, it holds exactly the changes whose lines it says it has', async () => {
  let isOver = false;
  const acting = (async () => {
    for (let n = 0; n < 40; n++) await narrow();
    isOver = true;
  })();
  const seen = new Set<number>();
  while (!isOver) {
    const made = await backUp();
    const entries = entriesIn(made).rows - base;
    expect(linesIn(made.header.ledger)).toBe(entries);
    seen.add(entries);
  }
  await acting;
  expect(seen.size).toBeGreaterThan(1);
});

test('it waits for a change whose line is written and which is not committed yet', async () => {
  const before = entriesIn(await backUp()).rows;
  let open = () => {};
  gate = new Promise((resolve) => (open = resolve));
  const acting = narrow();
  const lines = async () => linesIn((await readLedger(place('ledger'))).position);
  await expect.poll(lines).toBe(before - base + 1);
  // Control: a picture taken in this moment without waiting has the line and not its change.
  const asked = 'select count(*)::int as n from entry';
  const inDatabase = await withClient(database.connection, (client) => client.query(asked));
  expect(inDatabase.rows).toEqual([{ n: before }]);
  const backing = backUp();
  const waits = `select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  await withClient(database.connection, (client) =>
    expect.poll(async () => (await client.query(waits)).rows.length).toBe(1),
  );
  open();
  await acting;
  const made = await backing;
  expect(entriesIn(made).rows).toBe(before + 1);
  expect(linesIn(made.header.ledger)).toBe(before + 1 - base);
});

test('keys older than the days they are kept are removed; the newest stays whatever its age', async () => {
  const keys = 'old-keys';
  await backUp('to', keys);
  clock += 36 * day;
  const made = await backUp('to', keys);
  expect(made.pruned).toBe(1);
  const [left = '', ...others] = await readdir(place(keys));
  expect(others).toEqual([]);
  expect(keysMadeAt(left)).toBe(clock);
  expect((await stat(join(place(keys), left))).mode & 0o777).toBe(0o600);
});

test('the command refuses places that would be lost, or taken, together', async () => {
  const tools = await layToolGrounds(database.connection);
  const [a, b] = [`${tools.folder}-a`, `${tools.folder}-b`];
  const ask = (...args: string[]) => runTool(['backup', ...args, '--json'], tools);
  for (const [args, error] of [
    [['--to', a], 'backup/two-places'],
    [['--to', a, '--keys', join(a, 'b')], 'backup/same-place'],
    [['--to', 'inside', '--keys', b], 'backup/in-house'],
    [['--to', a, '--keys', 'keys'], 'backup/in-house'],
    [['--to', a, '--keys', b, '--keep-keys-days', '0'], 'operator/days'],
  ] as const) {
    const told = await ask(...args);
    expect(told.code).toBe(2);
    expect(JSON.parse(told.out)).toMatchObject({ ok: false, error });
  }
  await tools.remove();
});

test('the age of the last copy is said, and when it is too old', () => {
  const last = { at: clock, archive: 'house.tar.age' };
  expect(sayLastBackup(last, last.at + 3_600_000 * 5)).toContain('5 hours old');
  expect(sayLastBackup(last, last.at + 9 * day)).toContain('That is too long');
});
