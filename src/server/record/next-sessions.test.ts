/** A caseload holds when a therapist's next sessions are, as far as they may see them, and is quick. */
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { day } from '../../record/time.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { buildApp } from '../http/app.ts';
import type { App } from '../http/route.ts';
import type { Office, Session } from '../http/session.ts';
import { appendAct } from '../store/append.ts';
import { readNextSessions } from './next-sessions.ts';
import { openPartnership } from './open-partnership.ts';

type Who = 'mateo' | 'amara' | 'ines' | 'kim';
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;
let app: App;
let session: Session;

beforeAll(async () => {
  database = await createDatabase();
  const accounts = { findSession: async () => session, endSession: async () => {} };
  house = await testHouse(database.connection, { accounts });
  const seats = { mateo: 'client', amara: 'therapist', ines: 'therapist', kim: null } as const;
  table = await setTable(database.connection, house.keyring, seats);
  app = await buildApp(house);
}, 30_000);
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
});

const query = async (sql: string, values: unknown[] = []) =>
  (await withClient(database.connection, (client) => client.query(sql, values))).rows;

async function act(who: Who, partnership: Id, kind: string, body: object, item: Id) {
  const asked = { id: newId(), item, kind, body, about: [table.people.mateo] };
  const outcome = await appendAct(house, table.people[who], partnership, asked);
  if (isRefusal(outcome)) throw new Error(`${kind}: ${outcome.refused}`);
  return there(outcome.entries[0]).id;
}

const soon = Math.ceil(Date.now() / 60_000) * 60_000;

/** A session so many days from now, agreed by both. */
async function meet(inDays: number, partnership: Id = table.partnership): Promise<Id> {
  const item = newId();
  const terms = {
    kind: 'one-to-one',
    name: 'The heron talk',
    at: soon + inDays * day,
    minutes: 50,
    timeZone: 'America/Chicago',
    guests: [],
  };
  const suggestion = await act('mateo', partnership, 'sessions/propose', { terms }, item);
  await act('amara', partnership, 'sessions/agree', { suggestion }, item);
  return item;
}

async function asked(who: Who, ...offices: Office[]) {
  const personId = table.people[who];
  session = {
    sessionId: newId(),
    personId,
    practiceId: table.practice,
    offices,
    state: 'full',
    signedInAt: Date.now(),
    ownDevice: false,
  };
  return app.inject({ method: 'GET', url: '/api/caseload', headers: { host: 'hearth.example' } });
}

const readAs = (who: Who) => readNextSessions(house.reader, table.people[who]);
const openings = () =>
  query('select items from opening where person_id = $1', [table.people.amara]);

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(Client.prototype, 'query');
  await work();
  const { length } = sent.mock.calls;
  sent.mockRestore();
  return length;
}

test('the nearest session of a table is the next one, and only when it is', async () => {
  await meet(9);
  const next = await meet(3);
  const before = await openings();
  const answer = await asked('amara', 'therapist');
  expect(answer.json()).toEqual({
    sessions: [{ partnership: table.partnership, item: next, at: soon + 3 * day }],
  });
  expect(answer.body).not.toContain('heron');
  const written = (await openings()).slice(before.length);
  expect(written.map(({ items }) => items)).toEqual([[next]]);
});

test('a session that is not for a therapist is in no caseload of theirs', async () => {
  const mine = await meet(1);
  const named = { audience: 'named', named: [table.people.amara] };
  await act('mateo', table.partnership, 'item/set-audience', named, mine);
  const times = async (who: Who) => (await readAs(who)).map(({ at }) => at);
  expect(await times('amara')).toEqual([soon + day]);
  expect(await times('ines')).toEqual([soon + 3 * day]);
  // Control: with everything open to her, it is there.
  await act(
    'mateo',
    table.partnership,
    'item/set-audience',
    { audience: 'by-topic', named: [] },
    mine,
  );
  expect(await times('ines')).toEqual([soon + day]);
});

test('a client, an administrator and the keeper of the machine have no caseload', async () => {
  expect(await readAs('mateo')).toEqual([]);
  expect((await asked('mateo')).statusCode).toBe(404);
  expect((await asked('kim', 'administrator', 'keeper')).statusCode).toBe(404);
  expect(await readAs('kim')).toEqual([]);
  expect((await asked('kim', 'therapist')).json()).toEqual({ sessions: [] });
});

test('sixty tables are read with no statement more than one', async () => {
  const few = await countStatements(() => readAs('amara'));
  for (let n = 0; n < 60; n++) {
    const made = { therapist: table.people.amara, clients: ['Ada'] };
    const { partnership } = await openPartnership(house, made);
    if (n % 20 > 0) continue;
    await query(
      `insert into member (partnership_id, person_id, role, marker, from_at)
       values ($1, $2, 'client', 'denim', statement_timestamp())`,
      [partnership, table.people.mateo],
    );
    await meet(20 + n, partnership);
  }
  expect(await countStatements(() => readAs('amara'))).toBe(few);
  expect((await readAs('amara')).map(({ at }) => (at - soon) / day)).toEqual([1, 20, 40, 60]);
});
