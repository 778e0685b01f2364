/**
 * There is no unlogged read. What opens entries is few, and each either delivers (and writes the
 * opening in the same transaction) or keeps what it read to itself.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../testing/connection.ts';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { buildApp } from '../http/app.ts';
import type { App } from '../http/route.ts';
import type { Session } from '../http/session.ts';
import { appendAct } from '../store/append.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<'mateo' | 'amara' | 'rosa'>;
let app: App;
let session: Session;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection, {
    accounts: { findSession: async () => session, endSession: async () => {} },
  });
  const seats = { mateo: 'client', amara: 'therapist', rosa: 'supporter' } as const;
  table = await setTable(database.connection, house.keyring, seats);
  app = await buildApp(house);
  const act = {
    id: newId(),
    item: newId(),
    kind: 'goals/propose',
    body: { terms: { title: 'Ride the bus', rhythm: 'never' } },
  };
  await appendAct(house, table.people.mateo, table.partnership, act);
});
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
});

async function asked(who: keyof typeof table.people, url: string, method: 'GET' | 'HEAD' = 'GET') {
  session = {
    sessionId: newId(),
    personId: table.people[who],
    practiceId: table.practice,
    offices: [],
    state: 'full',
    signedInAt: Date.now(),
    ownDevice: false,
  };
  return app.inject({ method, url, headers: { host: 'hearth.example' } });
}

async function openingsOf(who: keyof typeof table.people): Promise<number> {
  return withClient(database.connection, async (client) => {
    const found = await client.query('select 1 from opening where person_id = $1', [
      table.people[who],
    ]);
    return found.rowCount ?? 0;
  });
}

test.each(['/api/partnerships/{p}/record', '/api/today'])(
  'what %s delivers is written down',
  async (path) => {
    const before = await openingsOf('amara');
    const answer = await asked('amara', path.replace('{p}', table.partnership));
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Ride the bus');
    expect(await openingsOf('amara')).toBe(before + 1);
  },
);

test.each(['/api/partnerships/{p}/record', '/api/partnerships/{p}/openings', '/api/today'])(
  'there is no %s without its words, so nothing is written down that nobody was given',
  async (path) => {
    const before = await openingsOf('amara');
    const answer = await asked('amara', path.replace('{p}', table.partnership), 'HEAD');
    expect([answer.statusCode, answer.body]).toEqual([404, '']);
    expect(await openingsOf('amara')).toBe(before);
  },
);

test('somebody who is given nothing opened nothing', async () => {
  const answer = await asked('rosa', `/api/partnerships/${table.partnership}/record`);
  expect(answer.statusCode).toBe(200);
  expect(await openingsOf('rosa')).toBe(0);
});

/** Every file of the server that opens entries, and what it does with what it read. */
const openers: Readonly<Record<string, 'delivers' | 'keeps it to itself'>> = {
  'record/deliver.ts': 'delivers',
  'record/today.ts': 'delivers',
  'record/tables.ts': 'delivers',
  // Decides on it, asks the room what waits, finds what a seat was offered as, and
  // which hours were agreed for letters.
  'store/append.ts': 'keeps it to itself',
  'store/attention.ts': 'keeps it to itself',
  'record/read-seat.ts': 'keeps it to itself',
  'mail/agreed-hours.ts': 'keeps it to itself',
};

test('no other file opens entries, and each that delivers writes it down', async () => {
  const server = new URL('..', import.meta.url).pathname;
  const files = (await readdir(server, { recursive: true })).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const found: string[] = [];
  const silent: string[] = [];
  for (const file of files) {
    const source = await readFile(join(server, file), 'utf8');
    const opens = /\bopenEntry\b/.test(source) && !source.includes('export function openEntry');
    if (!opens) continue;
    found.push(file);
    if (openers[file] === 'delivers' && !/\blogOpenings?\(/.test(source)) silent.push(file);
  }
  expect(found.sort()).toEqual(Object.keys(openers).sort());
  expect(silent).toEqual([]);
});
