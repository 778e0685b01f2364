/** Each line of the ledger closes what it says in a copy from before, and nothing else; never does one open. */
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Circle } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Audience, Item } from '../../record/item.ts';
import type { LedgerLine } from '../../server/ledger/line.ts';
import { withClient } from '../../testing/connection.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { changeFreely } from './change.ts';
import { closest } from './narrow.ts';
import { replayLedger } from './replay.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let table: Table<'mateo' | 'amara' | 'rosa'>;
const at = Date.now() + 60_000;
const before = new Date(at - 30_000);
const after = new Date(at + 30_000);

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
});
afterAll(async () => {
  await house.close();
  await database.drop();
});
beforeEach(async () => {
  table = await setTable(database.connection, house.keyring, {
    mateo: 'client',
    amara: 'therapist',
    rosa: 'supporter',
  });
});

async function replay(...lines: LedgerLine[]): Promise<number> {
  return withClient(database.connection, (client) =>
    changeFreely(client, async () => (await replayLedger(client, lines, () => {})).changed),
  );
}

async function rows(text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  return withClient(database.connection, async (client) => (await client.query(text, values)).rows);
}

async function share(from: Date, until: Date | null, topic = 'goals'): Promise<Id> {
  const id = newId();
  const { partnership, people } = table;
  const values = [partnership, id, people.mateo, people.rosa, topic, from, until];
  await rows("insert into share values ($1, $2, $3, $4, $5, 'see', $6, $7)", ...values);
  return id;
}

const untilOf = async (id: Id) =>
  (await rows('select until_at from share where share_id = $1', id))[0]?.['until_at'];

test('a taking-back ends what was given before it, and not what ended earlier or came later', async () => {
  const running = await share(before, null);
  const ended = await share(before, new Date(at - 1_000));
  const other = await share(before, null, 'calendar');
  const later = await share(after, null);
  const { partnership, people } = table;
  const who = { partnership, client: people.mateo, member: people.rosa };
  expect(await replay({ what: 'take-back', at, ...who, topics: ['goals'] })).toBe(1);
  // Over at every time, as if it had never begun.
  expect(await untilOf(running)).toEqual(before);
  expect(await untilOf(ended)).toEqual(new Date(at - 1_000));
  expect(await untilOf(other)).toBeNull();
  expect(await untilOf(later)).toBeNull();
});

test('a seat that was left ends; one that was taken after that stays', async () => {
  const { partnership, people } = table;
  const leave = { what: 'leave', partnership, member: people.rosa } as const;
  expect(await replay({ ...leave, at: Date.now() - 7 * 86_400_000 })).toBe(0);
  expect(await replay({ ...leave, at })).toBe(1);
  expect(await replay({ ...leave, at })).toBe(0);
});

test('ways in that ended are gone; those made since are not', async () => {
  const person = table.people.rosa;
  const hash = 'argon2id$1';
  await rows('insert into password values ($1, $2, $3)', person, hash, after);
  await rows('insert into authenticator values ($1, $2, 0, $3)', person, Buffer.from('s'), before);
  const [used, left] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  for (const code of [used, left])
    await rows('insert into recovery_code values ($1, $2, $3)', person, code, before);
  const code = used.toString('base64url');
  await replay(
    { what: 'password-ended', at, person },
    { what: 'authenticator-ended', at, person },
    { what: 'recovery-code-used', at, person, code },
    { what: 'recovery-started', at, person },
  );
  expect(await rows('select from password where person_id = $1', person)).toHaveLength(1);
  expect(await rows('select from authenticator where person_id = $1', person)).toEqual([]);
  const codes = 'select code_hash from recovery_code where person_id = $1';
  expect(await rows(codes, person)).toEqual([{ code_hash: left }]);
  const recovering = 'select recovering_since from person where person_id = $1';
  expect(await rows(recovering, person)).toEqual([{ recovering_since: new Date(at) }]);
  await replay({ what: 'recovery-ended', at: at + 1, person });
  expect(await rows(recovering, person)).toEqual([{ recovering_since: null }]);
  await replay({ what: 'recovery-codes-ended', at, person });
  expect(await rows(codes, person)).toEqual([]);
});

async function invite(): Promise<Id> {
  const id = newId();
  await rows(
    `insert into invitation (invitation_id, purpose, practice_id, partnership_id, seat_item, role,
       invited_by, name, token_hash, code_hash, made_at, until_at)
     values ($1, 'seat', $2, $3, $1, 'supporter', $4, '', $5, '', $6, $7)`,
    id,
    table.practice,
    table.partnership,
    table.people.mateo,
    Buffer.from(id),
    before,
    after,
  );
  return id;
}

const invitation = async (id: Id) =>
  (
    await rows(
      `select accepted_by as by, withdrawn_at is not null as withdrawn, seated_at is not null as seated
       from invitation where invitation_id = $1`,
      id,
    )
  )[0];

test('an invitation that was withdrawn or accepted opens no seat again', async () => {
  const [withdrawn, accepted, byStranger, open] = [
    await invite(),
    await invite(),
    await invite(),
    await invite(),
  ];
  const { rosa: person } = table.people;
  await replay(
    { what: 'invitation-withdrawn', at, invitation: withdrawn },
    { what: 'invitation-accepted', at, invitation: accepted, person },
    // Somebody whose account is younger than the copy.
    { what: 'invitation-accepted', at, invitation: byStranger, person: newId() },
  );
  expect(await invitation(withdrawn)).toEqual({ by: null, withdrawn: true, seated: false });
  expect(await invitation(accepted)).toEqual({ by: person, withdrawn: false, seated: true });
  expect(await invitation(byStranger)).toEqual({ by: null, withdrawn: true, seated: false });
  expect(await invitation(open)).toEqual({ by: null, withdrawn: false, seated: false });
});

test('what was taken off a device stays so, also where it was kept after the copy', async () => {
  const [known, unknown, other] = [1, 2, 3].map((byte) => Buffer.alloc(32, byte));
  const person = table.people.mateo;
  for (const mark of [known, other])
    await rows(
      `insert into keeping (keeping_id, mark_hash, person_id, device, kept_at)
       values ($1, $2, $3, 'Firefox on Linux', $4)`,
      newId(),
      mark,
      person,
      before,
    );
  const line = (mark: Buffer | undefined): LedgerLine => ({
    what: 'taken-off-device',
    at,
    mark: there(mark).toString('base64url'),
  });
  expect(await replay(line(known), line(unknown))).toBe(2);
  expect(await replay(line(known), line(unknown))).toBe(0);
  expect(await rows('select mark_hash, person_id, device from keeping order by 1')).toEqual([
    { mark_hash: known, person_id: null, device: null },
    { mark_hash: unknown, person_id: null, device: null },
    { mark_hash: other, person_id: person, device: 'Firefox on Linux' },
  ]);
});

test('what the copy does not know changes nothing', async () => {
  const [partnership, person] = [newId(), newId()];
  const lines: LedgerLine[] = [
    { what: 'erased', at, partnership },
    { what: 'leave', at, partnership, member: person },
    { what: 'audience', at, partnership, item: person, audience: 'only-me', named: [] },
    { what: 'passkey-removed', at, passkey: person },
    { what: 'session-ended', at, session: person },
    { what: 'sessions-ended', at, person },
  ];
  expect(await replay(...lines)).toBe(0);
});

const [mateo, amara, rosa, june] = ['m', 'a', 'r', 'j'] as const;
const sits = { from: 0, until: null };
const circle: Circle = {
  members: [
    { person: mateo, role: 'client', ...sits },
    { person: amara, role: 'therapist', ...sits },
    { person: rosa, role: 'supporter', ...sits },
    { person: june, role: 'professional', ...sits },
  ],
  shares: [{ id: 's', client: mateo, member: rosa, topic: 'goals', may: 'see', ...sits }],
};
const item = (audience: Audience, named: Id[] = []): Item => ({
  id: 'i',
  room: 'goals',
  topic: 'goals',
  audience,
  owner: mateo,
  about: [mateo],
  named,
});

test.each([
  [
    'narrowed to people by name',
    item('by-topic'),
    ['named', [mateo, rosa]],
    ['named', [mateo, rosa]],
  ],
  ['narrowed to between us', item('by-topic'), ['between-us', []], ['between-us', []]],
  ['narrowed to its owner', item('between-us'), ['only-me', []], ['only-me', []]],
  ['once narrower, then wider than the copy', item('only-me'), ['between-us', []], ['only-me', []]],
  [
    'for others by name',
    item('named', [mateo, june]),
    ['named', [mateo, rosa]],
    ['named', [mateo]],
  ],
  [
    'for some of those between us',
    item('between-us'),
    ['named', [mateo, june]],
    ['named', [mateo]],
  ],
] as const)(
  'an item %s is for those alone whom both let in',
  (_, copy, [audience, named], wanted) => {
    const found = closest(copy, { audience, named: [...named] }, circle, 10);
    const others = found.named.filter((person) => person !== mateo);
    expect([found.audience, others]).toEqual([wanted[0], wanted[1].filter((id) => id !== mateo)]);
  },
);
