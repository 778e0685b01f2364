/** "Something is waiting for you": who is written to, when, and when no more. */
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { withClient } from '../../testing/connection.ts';
import { openDoorstep, type Doorstep } from '../../testing/doorstep.ts';
import { openPostOffice, type PostOffice } from '../../testing/post-office.ts';
import type { Role } from '../../record/circle.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { there } from '../../testing/there.ts';
import { readToday } from '../record/today.ts';
import { createReader } from '../record/create-reader.ts';
import { appendAct } from '../store/append.ts';
import { readPracticeKey, sealedAddress } from '../auth/people.ts';
import { goRound } from './waiting-round.ts';
import type { WaitingMail } from './waiting-mail.ts';

type Who = 'mateo' | 'amara' | 'rosa';

const from = { name: 'Hearthside', address: 'room@hearth.example' };
const soon = { timeout: 15_000 };
let office: PostOffice;
let step: Doorstep;
let table: Table<Who>;
/** What happens while the mail server thinks about a recipient. */
let meanwhile: () => Promise<void>;

beforeEach(async () => {
  meanwhile = async () => {};
  office = await openPostOffice({ onRecipient: () => meanwhile() });
  step = await openDoorstep({ mailing: { server: { url: office.url, from } } });
  const seats: Record<Who, Role> = { mateo: 'client', amara: 'therapist', rosa: 'supporter' };
  table = await setTable(step.connection, step.door.keyring, seats);
  return async () => {
    await step.close();
    await office.close();
  };
});

/** Where it is noon now: letters go out by day. */
function noonZone(): string {
  const east = 12 - new Date().getUTCHours();
  return east === 0 ? 'UTC' : `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`;
}

const addressOf = (who: Who) => `${who}@people.example`;

async function wants(who: Who, waitingMail?: WaitingMail): Promise<void> {
  const { database, keyring } = step.door;
  const person = table.people[who];
  const preferences = JSON.stringify({ timeZone: noonZone(), waitingMail });
  await database.atDoor(async (db) => {
    const key = await readPracticeKey(db, keyring, table.practice);
    await db
      .updateTable('person')
      .set({ ...sealedAddress(keyring, key, person, addressOf(who)), preferences })
      .where('person_id', '=', person)
      .execute();
  });
}

async function act(who: Who, kind: string, body: object, item: Id = newId()) {
  const isAbout = ['sharing/share', 'goals/propose', 'agreement/propose'].includes(kind);
  const about = isAbout ? { about: [table.people.mateo] } : {};
  const asked = { id: newId(), item, kind, body, ...about };
  const outcome = await appendAct(step.door, table.people[who], table.partnership, asked);
  if (isRefusal(outcome)) throw new Error(`${kind}: ${outcome.refused}`);
  return there(outcome.entries[0]);
}

const proposes = (who: Who = 'mateo') =>
  act(who, 'goals/propose', { terms: { title: 'Sunday dinner', rhythm: 'monthly' } });

/** A goal about which Rosa, with whom it is shared, is asked for a number. */
async function asksRosa(): Promise<Id> {
  const goal = await proposes();
  await act('amara', 'goals/agree', { suggestion: goal.id }, goal.item);
  const share = { member: table.people.rosa, topics: ['goals'], may: 'add', until: null };
  const shared = await act('mateo', 'sharing/share', share);
  await act('amara', 'goals/ask-rating', { asked: [table.people.rosa] }, goal.item);
  return shared.item;
}

async function goesRound(): Promise<void> {
  await goRound(step.door);
  await expect
    .poll(async () => {
      const unfinished = "select from pgboss.job where state in ('created', 'retry', 'active')";
      return withClient(step.connection, async (db) => (await db.query(unfinished)).rowCount);
    }, soon)
    .toBe(0);
}

/** Makes what was written so far longer ago. */
const passes = (time: string) =>
  withClient(step.connection, (db) =>
    db.query(`update person set waiting_letter_at = waiting_letter_at - interval '${time}'`),
  );

const written = () => office.letters.map(({ to }) => to);

describe('a letter', () => {
  test('says that something waits, once, and nothing else', async () => {
    await wants('amara');
    await proposes();
    await goesRound();
    await goesRound();
    await passes('2 days');
    expect(written()).toEqual([addressOf('amara')]);
    const { text } = there(office.letters[0]);
    expect(text).toMatch(/^Subject: Something is waiting for you in Hearthside\r$/m);
    expect(text).not.toMatch(/mateo|sunday|goal/i);
  });

  test('comes again for something new, and not before the rhythm allows it', async () => {
    await wants('amara', 'soon');
    await proposes();
    await goesRound();
    await proposes();
    await goesRound();
    expect(written()).toHaveLength(1);
    await passes('1 hour');
    await withClient(step.connection, (db) =>
      db.query("update attention set from_at = from_at - interval '59 minutes'"),
    );
    await goesRound();
    expect(written()).toHaveLength(2);
  });

  test('does not come to who has not asked for it, or asked for none', async () => {
    await wants('mateo');
    await wants('amara', 'off');
    await proposes('amara');
    await proposes('mateo');
    await goesRound();
    expect(written()).toEqual([]);
  });

  test('does not come to who has looked since', async () => {
    await wants('amara');
    await proposes();
    const { database, keyring } = step.door;
    await readToday(createReader(database, keyring), table.people.amara);
    await goesRound();
    expect(written()).toEqual([]);
  });

  test('is put in once by two processes that go round at once', async () => {
    await wants('amara');
    await proposes();
    await Promise.all([goRound(step.door), goRound(step.door), goRound(step.door)]);
    await goesRound();
    expect(written()).toEqual([addressOf('amara')]);
  });
});

describe('where hours were agreed', () => {
  const atNoon = { from: '11:00', to: '13:59' };
  const atNight = { from: '01:00', to: '02:00' };
  const proposesHours = (span: { from: string; to: string }) => {
    const hours = { days: [1, 2, 3, 4, 5, 6, 7], timeZone: noonZone(), ...span };
    return act('mateo', 'agreement/propose', { terms: { kind: 'hours', name: 'Hours', hours } });
  };
  const agrees = ({ id, item }: { id: Id; item: Id }) =>
    act('amara', 'agreement/agree', { suggestion: id }, item);

  test('a letter comes in them', async () => {
    await agrees(await proposesHours(atNoon));
    await wants('amara');
    await proposes();
    await goesRound();
    expect(written()).toEqual([addressOf('amara')]);
  });

  test('a letter waits outside of them, and comes when they are there', async () => {
    const part = await proposesHours(atNight);
    const settled = await agrees(part);
    await wants('amara');
    await proposes();
    await goesRound();
    expect(written()).toEqual([]);
    const hours = { days: [1, 2, 3, 4, 5, 6, 7], timeZone: noonZone(), ...atNoon };
    const terms = { kind: 'hours', name: 'Hours', hours };
    const over = await settledBy(settled.item);
    const change = await act('mateo', 'agreement/suggest-change', { terms, over }, part.item);
    await agrees(change);
    await goesRound();
    expect(written()).toEqual([addressOf('amara')]);
  });

  test('hours that are only suggested hold nothing back', async () => {
    await proposesHours(atNight);
    await wants('amara');
    await proposes();
    await goesRound();
    expect(written()).toEqual([addressOf('amara')]);
  });

  test('hours that somebody may not see are not theirs', async () => {
    await agrees(await proposesHours(atNight));
    await wants('rosa', 'daily');
    await asksRosa();
    await goesRound();
    expect(written()).toEqual([addressOf('rosa')]);
  });

  test('a letter on its way when they end is written anew, not lost', async () => {
    await wants('amara');
    await proposes();
    let isOver = false;
    meanwhile = async () => {
      if (!isOver) await agrees(await proposesHours(atNight));
      isOver = true;
    };
    await goesRound();
    expect(written()).toEqual([]);
    const rows = await withClient(step.connection, (db) =>
      db.query('select 1 from person where waiting_letter_at is not null'),
    );
    expect(rows.rowCount).toBe(0);
  });
});

/** The entry that brought the terms that hold. */
async function settledBy(item: Id): Promise<Id> {
  const { rows } = await withClient(step.connection, (db) =>
    db.query("select entry_id from entry where item_id = $1 and kind like '%/settled'", [item]),
  );
  return there(rows[0]).entry_id;
}

describe('what is taken back while the mail server thinks', () => {
  test('comes, where nothing is taken back', async () => {
    await wants('rosa', 'daily');
    await asksRosa();
    await goesRound();
    expect(written()).toEqual([addressOf('rosa')]);
  });

  test('a share', async () => {
    await wants('rosa', 'daily');
    const share = await asksRosa();
    meanwhile = async () => {
      await act(
        'mateo',
        'sharing/take-back',
        { member: table.people.rosa, topics: ['goals'] },
        share,
      );
    };
    await goesRound();
    expect(written()).toEqual([]);
  });

  test('a seat', async () => {
    await wants('rosa', 'daily');
    await asksRosa();
    meanwhile = async () => void (await act('rosa', 'leaving/leave', {}));
    await goesRound();
    expect(written()).toEqual([]);
  });

  test('the wish for letters', async () => {
    await wants('rosa', 'daily');
    await asksRosa();
    meanwhile = () => wants('rosa', 'off');
    await goesRound();
    expect(written()).toEqual([]);
  });

  test('the account', async () => {
    await wants('rosa', 'daily');
    await asksRosa();
    meanwhile = async () =>
      void (await withClient(step.connection, (db) =>
        db.query('update person set address = null where person_id = $1', [table.people.rosa]),
      ));
    await goesRound();
    expect(written()).toEqual([]);
  });
});
