/**
 * One connection serves many people, one after the other. Whatever goes wrong on it (a throw, a
 * timeout, a query too late, an await forgotten), nobody may be shown another person's rows.
 * A longer run: `TRANSACTIONS=20000 npx vitest run src/server/store/pool.test.ts`
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { chanceFrom, type Chance } from '../../testing/histories/chance.ts';
import { withClient, type Connection } from '../../testing/connection.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { testPasswords } from '../../testing/prepare-template.ts';
import { noLedger } from '../ledger/ledger.ts';
import { openDatabase } from './database.ts';

const transactions = Number(process.env.TRANSACTIONS ?? 3_000);
const atOnce = 16;
const viewers = Array.from(
  { length: 50 },
  (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
);

let connection: Connection;

beforeAll(async () => {
  const database = await createDatabase();
  connection = database.connection;
  await withClient(connection, (owner) => seatEachAtTheirOwnTable(owner));
  return () => database.drop();
});

/** Each has a partnership of their own, with three things in it that are only theirs. */
async function seatEachAtTheirOwnTable(owner: pg.Client) {
  await owner.query(`
    insert into practice (practice_id, wrapped_key, name, country, language, time_zone)
    values (gen_random_uuid(), '', '', 'US', 'en', 'America/Chicago')`);
  for (const text of [
    `insert into person (person_id, practice_id, profile)
       select person, practice_id, '' from practice, unnest($1::uuid[]) person`,
    `insert into partnership (partnership_id, practice_id, wrapped_key, head_hash)
       select person, practice_id, '', '' from practice, unnest($1::uuid[]) person`,
    `insert into member (partnership_id, person_id, role, marker, from_at)
       select person, person, 'client', 'plum', '2026-01-01' from unnest($1::uuid[]) person`,
    `insert into item (partnership_id, item_id, room, topic, audience, owner_id, about)
       select person, gen_random_uuid(), 'goal', 'goals', 'only-me', person, '{}'
       from unnest($1::uuid[]) person, generate_series(1, 3)`,
  ]) {
    await owner.query(text, [viewers]);
  }
}

/** Asks on the connection of one transaction. */
type Ask = (text: string) => Promise<{ owner_id?: string }[]>;
type AsViewer = (viewer: string, work: (ask: Ask) => Promise<void>) => Promise<void>;

const mine = 'select owner_id from item';

/** One transaction, with one of the things that go wrong. It reports every row it is shown. */
async function goWrong(chance: Chance, asViewer: AsViewer, seen: (rows: Shown) => void) {
  const viewer = chance.pick(viewers);
  const late: Promise<PromiseSettledResult<void>[]>[] = [];
  const forget = (asked: Promise<void>) => late.push(Promise.allSettled([asked]));
  const look = async (ask: Ask) => {
    for (const row of await ask(mine)) seen({ viewer, owner: row.owner_id ?? '' });
  };
  const wrong = chance.pick([
    'nothing',
    'throw',
    'timeout',
    'cancel',
    'late',
    'forgotten',
  ] as const);
  const done = asViewer(viewer, async (ask) => {
    await look(ask);
    if (wrong === 'throw') throw new Error('planted');
    if (wrong === 'timeout') await ask("set local statement_timeout = '1ms'");
    if (wrong === 'timeout') await ask('select pg_sleep(1)');
    if (wrong === 'cancel') await ask('select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)');
    if (wrong === 'late') forget(wait(chance.between(1, 6)).then(() => look(ask)));
    if (wrong === 'forgotten') for (const asked of [look(ask), look(ask)]) forget(asked);
  });
  const ended = await done.then(
    () => 'returned',
    () => 'threw',
  );
  const lates = await Promise.all(late);
  return { wrong, ended, late: lates.flat().map(({ status }) => status) };
}

type Shown = { viewer: string; owner: string };

/** Many at once, over and over. What was shown, and how each transaction went. */
async function runMany(asViewer: AsViewer, count: number) {
  const shown: Shown[] = [];
  const outcomes: Awaited<ReturnType<typeof goWrong>>[] = [];
  let begun = 0;
  const worker = async () => {
    while (begun < count) {
      const chance = chanceFrom(7, begun++);
      outcomes.push(await goWrong(chance, asViewer, (row) => shown.push(row)));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { shown, outcomes, foreign: shown.filter(({ viewer, owner }) => viewer !== owner) };
}

/** With these the transaction is whole; a query too late must fail by itself. */
const whole = { nothing: true, late: true };

test(
  `over ${transactions} transactions that go wrong, nobody sees a foreign row`,
  { timeout: 0 },
  async () => {
    const database = openDatabase(connection, testPasswords, noLedger, 2);
    const asViewer: AsViewer = (viewer, work) =>
      database.asViewer(viewer, 'everywhere', (db) =>
        work(async (text) => (await sql<{ owner_id?: string }>`${sql.raw(text)}`.execute(db)).rows),
      );
    try {
      const { shown, outcomes, foreign } = await runMany(asViewer, transactions);
      expect(foreign).toEqual([]);
      expect(shown.length).toBeGreaterThanOrEqual(transactions * 3);
      const unlike = outcomes.filter(
        ({ wrong, ended }) => (wrong in whole ? 'returned' : 'threw') !== ended,
      );
      expect(unlike).toEqual([]);
      const late = outcomes.filter(({ wrong }) => wrong === 'late');
      expect(new Set(late.flatMap((outcome) => outcome.late))).toEqual(new Set(['rejected']));
    } finally {
      await database.close();
    }
  },
);

test('the same with the connection handed out as it is shows foreign rows: the control', async () => {
  const pool = new pg.Pool({
    ...connection,
    user: 'hearthside_record',
    password: testPasswords.record,
    max: 2,
    pipeline: true,
  });
  const naive: AsViewer = async (viewer, work) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('app.viewer', $1, true)", [viewer]);
      await work(async (text) => (await client.query<{ owner_id?: string }>(text)).rows);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  try {
    const { foreign } = await runMany(naive, 600);
    expect(foreign.length).toBeGreaterThan(0);
  } finally {
    await pool.end();
  }
});
