/** What has ended stays over, whatever the machine's clock does. */
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '../../record/refusal.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { sweepEnded } from '../auth/sweep.ts';
import { deliver } from '../record/deliver.ts';
import { appendAct } from './append.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<'mateo' | 'amara' | 'rosa'>;

beforeEach(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  const seats = { mateo: 'client', amara: 'therapist', rosa: 'supporter' } as const;
  table = await setTable(database.connection, house.keyring, seats);
  await act('mateo', 'goals/propose', { terms: { title: 'Ride the bus', rhythm: 'never' } });
  await share(null);
  // As if it had been given some hours ago.
  await say("update share set from_at = from_at - interval '10 hours'");
});
afterEach(async () => {
  await house.close();
  await database.drop();
});

const say = async (text: string) => withClient(database.connection, (client) => client.query(text));

/** Sets the clock of the database, as a machine's clock may jump. */
const setClock = async (by: string) =>
  say(`create or replace function app.clock() returns timestamptz language sql stable
       return statement_timestamp() + interval '${by}'`);

async function act(who: keyof typeof table.people, kind: string, body: object) {
  const about = who === 'mateo' ? [table.people.mateo] : [];
  const asked = { id: newId(), item: newId(), about, kind, body };
  const outcome = await appendAct(house, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
}

const share = async (until: number | null) =>
  act('mateo', 'sharing/share', {
    member: table.people.rosa,
    topics: ['goals'],
    may: 'see',
    until,
    purpose: 'company',
  });

async function goalsRosaSees(): Promise<number | 'not-here'> {
  const given = await deliver(house.reader, table.people.rosa, table.partnership, 'nothing');
  if (given === 'not-here') return given;
  return given.delivery?.items.filter(({ room }) => room === 'goals').length ?? 0;
}

test('given a share, when the clock goes back, then it still holds', async () => {
  await setClock('-1 hour');
  expect(await goalsRosaSees()).toBe(1);
});

test('given a share taken back, when the clock goes back, then it stays taken back', async () => {
  await act('mateo', 'sharing/take-back', { member: table.people.rosa, topics: ['goals'] });
  await setClock('-1 hour');
  expect(await goalsRosaSees()).toBe(0);
  await setClock('-9 hours');
  expect(await goalsRosaSees()).toBe(0);
});

test('control: an end that is only a moment is open again before it', async () => {
  await say('update share set until_at = statement_timestamp()');
  expect(await goalsRosaSees()).toBe(0);
  await setClock('-1 hour');
  expect(await goalsRosaSees()).toBe(1);
});

test('given somebody who left, when the clock goes back, then their seat stays empty', async () => {
  await act('rosa', 'leaving/leave', {});
  await setClock('-1 hour');
  expect(await goalsRosaSees()).toBe('not-here');
});

test('given a share whose date has come, when the clock goes back after a look, then it is over', async () => {
  await say("update share set until_at = statement_timestamp() + interval '1 hour'");
  await setClock('2 hours');
  expect(await goalsRosaSees()).toBe(0);
  await house.database.atDoor((db) => sql`select app.close_ended_shares()`.execute(db));
  await setClock('0 hours');
  expect(await goalsRosaSees()).toBe(0);
});

test('given a share whose date has come, the house finds it by itself', async () => {
  await say("update share set until_at = statement_timestamp() - interval '1 hour'");
  const stop = sweepEnded(house.door, house.log, 5);
  try {
    const isOver = async () => (await say('select until_at = from_at as over from share')).rows;
    await expect.poll(isOver).toEqual([{ over: true }]);
  } finally {
    stop();
  }
});

test('when the clock goes back, entries still follow one another', async () => {
  await setClock('-5 hours');
  await act('mateo', 'goals/propose', { terms: { title: 'Call Sam', rhythm: 'never' } });
  const { rows } = await say('select at from entry order by seq');
  const times = rows.map(({ at }: { at: Date }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
});
