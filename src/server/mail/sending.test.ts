/** Letters on their way: put in by a real door, kept in the database, sent to a real mail server. */
import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { day } from '../../record/time.ts';
import { withClient } from '../../testing/connection.ts';
import {
  openDoorstep,
  openTestPractice,
  signedIn,
  type Doorstep,
  type Mailing,
} from '../../testing/doorstep.ts';
import {
  openPostOffice,
  saysNo,
  type Manners,
  type PostOffice,
} from '../../testing/post-office.ts';
import { inviteTo, setTable, type SetTable } from '../../testing/set-table.ts';
import { there } from '../../testing/there.ts';
import { createLog } from '../log.ts';
import { asksFirst } from '../../testing/faulty-sending.ts';

const from = { name: 'Hearthside', address: 'room@hearth.example' };
const soon = { timeout: 15_000 };

let office: PostOffice;
let step: Doorstep;
let table: SetTable;
let logged: string[];
let close: () => Promise<void>;

async function open(manners: Manners = {}, mailing: Partial<Mailing> = {}): Promise<void> {
  logged = [];
  office = await openPostOffice(manners);
  const log = createLog('warn', (line) => logged.push(line));
  step = await openDoorstep({ mailing: { server: { url: office.url, from }, log, ...mailing } });
  close = async () => {
    await step.close();
    await office.close();
  };
  await openTestPractice(step);
  table = await setTable(step);
}
afterEach(() => close());

const newAddress = () => `mika-${randomBytes(4).toString('hex')}@people.example`;

/** What one question to the whole database answers, as its superuser. */
async function read(text: string): Promise<Record<string, unknown>[]> {
  return withClient(step.connection, async (client) => (await client.query(text)).rows);
}

const unfinished = async () =>
  (await read("select id from pgboss.job where state in ('created', 'retry', 'active')")).length;
const keptLinks = async () =>
  (await read('select from invitation where sealed_link is not null')).length;

/** Every row of every table of the queue, as text. */
async function wholeQueue(): Promise<string> {
  const tables = await read("select tablename from pg_tables where schemaname = 'pgboss'");
  const texts = [];
  for (const { tablename } of tables)
    texts.push(JSON.stringify(await read(`select * from pgboss.${String(tablename)}`)));
  return texts.join('\n');
}

test('an invitation goes out once, and nothing of it stays behind', async () => {
  await open();
  const to = newAddress();
  const { link, mailed } = await inviteTo(table, to);
  expect(mailed).toBe(true);
  await expect.poll(() => office.letters.length, soon).toBe(1);
  await expect.poll(unfinished, soon).toBe(0);
  expect(office.letters[0]).toMatchObject({ to, id: expect.stringMatching(/@hearth\.example>$/) });
  expect(office.letters[0]?.text.replaceAll('=\r\n', '')).toContain(link.split('#')[1]);
  expect(await keptLinks()).toBe(0);
  expect(logged).toEqual([]);
});

test('neither the queue nor its log ever holds a name, an address or a link', async () => {
  const to = newAddress();
  let tries = 0;
  const onRecipient = () =>
    ++tries < 3 ? Promise.reject(saysNo(451, `not yet, ${to}`)) : undefined;
  await open({ onRecipient });
  const { token } = await inviteTo(table, to);
  await expect.poll(() => logged.length, soon).toBe(2);
  const queue = await wholeQueue();
  expect(queue).toContain('not sent yet');
  await expect.poll(() => office.letters.length, soon).toBe(1);
  await expect.poll(unfinished, soon).toBe(0);
  for (const text of [queue, await wholeQueue(), logged.join('\n')])
    for (const word of [to, 'mika', 'people.example', token, 'Mika', 'Hale'])
      expect(text).not.toContain(word);
  expect(new Set(office.letters.map(({ id }) => id)).size).toBe(1);
});

test('an undone change sends no letter', async () => {
  await open();
  const { invitation } = await inviteTo(table);
  const { mail, database } = step.door;
  const undone = database.atDoor(async (db) => {
    await mail.putInvitation(db, invitation, 'https://hearth.example/invitation#token');
    throw new Error('something else went wrong');
  });
  await expect(undone).rejects.toThrow('something else');
  expect([await unfinished(), await keptLinks()]).toEqual([0, 0]);
});

/** Invites somebody, withdraws it while the mail server is thinking, and looks what arrives. */
async function withdrawWhileItThinks(mailing: Partial<Mailing>): Promise<number> {
  const thinking = Promise.withResolvers<void>();
  const withdrawn = Promise.withResolvers<void>();
  const onRecipient = async () => {
    thinking.resolve();
    await withdrawn.promise;
  };
  await open({ onRecipient }, mailing);
  const { invitation } = await inviteTo(table, newAddress());
  await thinking.promise;
  const url = `/api/partnerships/${table.partnership}/invitations/${invitation}`;
  expect((await table.desk.ask('DELETE', url)).status).toBe(204);
  withdrawn.resolve();
  await expect.poll(unfinished, soon).toBe(0);
  expect(await keptLinks()).toBe(0);
  return office.letters.length;
}

test('an invitation that was withdrawn is not sent, even when the mail server was called already', async () => {
  expect(await withdrawWhileItThinks({})).toBe(0);
});

test('a house that asks only before it calls the mail server would be found out', async () => {
  expect(await withdrawWhileItThinks({ sending: asksFirst })).toBe(1);
});

test('the letter of a seat that was taken back is not sent', async () => {
  const calls: string[] = [];
  await open({ onRecipient: (to) => void calls.push(to) });
  const { connection, door } = step;
  const { invitation } = await inviteTo(table);
  await withClient(connection, (client) =>
    client.query('update member set until_at = now() where person_id = $1', [table.therapist]),
  );
  await door.database.atDoor((db) => door.mail.putInvitation(db, invitation, 'a link'));
  door.mail.wake();
  await expect.poll(unfinished, soon).toBe(0);
  expect([calls, await keptLinks()]).toEqual([[], 0]);
});

test('what is refused for good is given up at once', async () => {
  await open({ onRecipient: () => Promise.reject(saysNo(550, 'nobody of that name')) });
  await inviteTo(table, newAddress());
  await expect.poll(unfinished, soon).toBe(0);
  expect(logged.map((line) => JSON.parse(line).message)).toEqual(['mail given up']);
  expect(await keptLinks()).toBe(0);
});

test('what never works is given up after a day, and only its number is told', async () => {
  let tries = 0;
  const onRecipient = () => {
    if (++tries === 2) step.later(day + 60_000);
    return Promise.reject(saysNo(451, 'later'));
  };
  await open({ onRecipient });
  await inviteTo(table, newAddress());
  await expect.poll(unfinished, soon).toBe(0);
  expect(logged.map((line) => JSON.parse(line))).toMatchObject([
    { message: 'mail not sent yet', letter: 'invitation', tries: 1, responseCode: 451 },
    { message: 'mail given up', letter: 'invitation', tries: 2, responseCode: 451 },
  ]);
});

test('somebody is told that their account has changed, at the address they have by then', async () => {
  await open();
  const { visitor } = await signedIn(step, { address: 'dana@people.example' });
  await visitor.ask('POST', '/api/me/recovery-codes');
  await expect.poll(() => office.letters.length, soon).toBe(1);
  expect(there(office.letters[0])).toMatchObject({ to: 'dana@people.example' });
  expect(there(office.letters[0]).text).toMatch(/^Subject: Your Hearthside account has changed/m);
});
