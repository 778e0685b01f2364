/** Acts over HTTP: what cannot be kept is refused in words and changes nothing. */
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

type Who = 'mateo' | 'amara' | 'rosa';
let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<Who>;
let elsewhere: Table<'noor'>;
let app: App;
let session: Session;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection, {
    accounts: { findSession: async () => session, endSession: async () => {} },
  });
  const seats = { mateo: 'client', amara: 'therapist', rosa: 'supporter' } as const;
  table = await setTable(database.connection, house.keyring, seats);
  elsewhere = await setTable(database.connection, house.keyring, { noor: 'client' });
  app = await buildApp(house);
});
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
});

async function post(who: string, act: object, { signedInAt = Date.now(), at = table } = {}) {
  session = {
    sessionId: newId(),
    personId: who,
    practiceId: table.practice,
    offices: [],
    state: 'full',
    signedInAt,
    ownDevice: false,
  };
  return app.inject({
    method: 'POST',
    url: `/api/partnerships/${at.partnership}/acts`,
    headers: { host: 'hearth.example', 'sec-fetch-site': 'same-origin' },
    payload: act,
  });
}

async function entryCount(): Promise<number> {
  return withClient(database.connection, async (client) => {
    const found = await client.query<{ n: string }>('select count(*) as n from entry');
    return Number(found.rows[0]?.n);
  });
}

const proposal = (terms: object, more: object = {}) => ({
  id: newId(),
  item: newId(),
  kind: 'goals/propose',
  body: { terms: { title: 'Walk after supper', rhythm: 'never', ...terms } },
  ...more,
});

test.each([
  ['nothing', { title: '' }, 'words/empty'],
  ['blanks alone', { title: '   ' }, 'words/empty'],
  ['100,000 characters', { title: 'a'.repeat(100_000) }, 'words/too-long'],
  ['a mark that turns the direction of reading', { title: 'Walk \u202E home' }, 'words/unfit'],
  ['half a character', { title: 'Walk \uD83D home' }, 'words/broken'],
  ['a NUL', { title: 'Walk\u0000home' }, 'words/unfit'],
  ['two lines where one belongs', { title: 'Walk\nhome' }, 'words/one-line'],
  ['another type', { title: 7 }, 'input/invalid'],
  ['an unknown choice', { rhythm: 'hourly' }, 'input/invalid'],
  ['an unknown key', { secret: 'x' }, 'input/invalid'],
])('%s is refused by name, and nothing changes', async (_, terms, code) => {
  const before = await entryCount();
  const answer = await post(table.people.mateo, proposal(terms));
  expect([answer.statusCode, answer.json().code]).toEqual([400, code]);
  expect(await entryCount()).toBe(before);
});

test.each([
  ['an unknown key beside the act', { hidden: true }],
  ['an id that is none', { item: '../../etc' }],
  ['a kind that nobody knows', { kind: 'goals/approve' }],
  ['no body', { body: undefined }],
])('%s is not understood, and nothing changes', async (_, more) => {
  const before = await entryCount();
  const answer = await post(table.people.mateo, proposal({}, more));
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'input/invalid']);
  expect(await entryCount()).toBe(before);
});

test('markup is text, and is kept as written', async () => {
  const title = '<img src=x onerror=alert(1)> & "quotes"';
  const answer = await post(table.people.mateo, proposal({ title }));
  expect(answer.statusCode).toBe(200);
  expect(answer.json().entries[0].body.terms.title).toBe(title);
});

test('ids of another partnership name nothing here', async () => {
  const theirs = proposal({});
  expect((await post(elsewhere.people.noor, theirs, { at: elsewhere as never })).statusCode).toBe(
    200,
  );
  const before = await entryCount();
  const comment = { id: newId(), kind: 'goals/comment', body: { words: 'Hello' } };
  const hidden = await post(table.people.mateo, { ...comment, item: theirs.item });
  const absent = await post(table.people.mateo, { ...comment, item: newId() });
  expect([hidden.statusCode, hidden.body]).toEqual([404, absent.body]);
  const about = await post(table.people.mateo, proposal({}, { about: [elsewhere.people.noor] }));
  expect([about.statusCode, about.json().code]).toEqual([409, 'record/about-nobody']);
  const there = await post(table.people.mateo, proposal({}), { at: elsewhere as never });
  expect([there.statusCode, there.body]).toEqual([404, absent.body]);
  expect(await entryCount()).toBe(before);
});

test('sharing asks again for a sign-in that is older than five minutes; taking back does not', async () => {
  const share = {
    id: newId(),
    item: newId(),
    kind: 'sharing/share',
    about: [table.people.mateo],
    body: { member: table.people.rosa, topics: ['goals'], may: 'see', until: null },
  };
  const longAgo = { signedInAt: Date.now() - 6 * 60_000 };
  const refused = await post(table.people.mateo, share, longAgo);
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'account/sign-in-again']);
  expect((await post(table.people.mateo, share)).statusCode).toBe(200);
  const back = {
    ...share,
    id: newId(),
    kind: 'sharing/take-back',
    body: { member: table.people.rosa, topics: ['goals'] },
  };
  expect((await post(table.people.mateo, back, longAgo)).statusCode).toBe(200);
});
