/** Measures and reminders of a practice: over HTTP, in a real database, and as letters. */
import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '../../record/refusal.ts';
import type { Id } from '../../record/ids.ts';
import { minute } from '../../record/time.ts';
import { withClient } from '../../testing/connection.ts';
import { openDoorstep, openTestPractice, signedIn, type Doorstep } from '../../testing/doorstep.ts';
import { setTable, type Table } from '../../testing/table.ts';
import { sitDown } from '../../testing/sit-down.ts';
import { there } from '../../testing/there.ts';
import { findLetter } from '../mail/find-letter.ts';
import { goRiskRound } from '../mail/risk-round.ts';
import { readPracticeKey, sealedAddress } from '../auth/people.ts';
import { createReader } from '../record/create-reader.ts';
import { readToday } from '../record/today.ts';
import { appendAct } from '../store/append.ts';
import { writeLetter } from '../mail/letters.ts';

describe('what an administrator decides', () => {
  let step: Doorstep;
  const open = async (...offices: ('therapist' | 'administrator')[]) =>
    (await signedIn(step, { offices })).visitor;

  beforeEach(async () => {
    step = await openDoorstep();
    await openTestPractice(step);
    return () => step.close();
  });

  test('WHO-5 is not handed out before its license was acknowledged, and then with who and when', async () => {
    const [therapist, administrator] = [await open('therapist'), await open('administrator')];
    const wording = () => therapist.ask('GET', '/api/measures/who-5');
    expect((await wording()).status).toBe(404);
    const path = '/api/practice/measures/who-5';
    const silent = await administrator.ask('PUT', path, { isOn: true, acknowledges: false });
    expect(silent.body.code).toBe('practice/license-not-acknowledged');
    await administrator.ask('PUT', path, { isOn: true, acknowledges: true });
    expect((await wording()).body.attribution).toContain('World Health Organization 2024');
    const { body } = await administrator.ask('GET', '/api/practice/check-ins');
    const who5 = body.measures.find(({ name }: { name: string }) => name === 'who-5');
    expect(who5).toMatchObject({ isOn: true, acknowledged: { at: expect.any(Number) } });
    // Off, it goes on where it was agreed: its words are still there.
    await administrator.ask('PUT', path, { isOn: false, acknowledges: false });
    expect((await wording()).status).toBe(200);
    expect((await therapist.ask('GET', '/api/measures')).body.on).not.toContain('who-5');
  });

  test('a free measure is on until it is switched off', async () => {
    const administrator = await open('administrator');
    const on = async () => (await administrator.ask('GET', '/api/measures')).body.on;
    expect(await on()).toContain('phq-9');
    const off = { isOn: false, acknowledges: false };
    await administrator.ask('PUT', '/api/practice/measures/phq-9', off);
    expect(await on()).not.toContain('phq-9');
  });

  test('nobody is reminded until a rule is chosen, and only somebody who works here is asked', async () => {
    const administrator = await open('administrator');
    const client = await signedIn(step, {});
    const read = async () =>
      (await administrator.ask('GET', '/api/practice/check-ins')).body.policy;
    expect(await read()).toBeNull();
    const rule = { remindHours: 4, backup: client.person, backupHours: 2 };
    const no = await administrator.ask('PUT', '/api/practice/policy', rule);
    expect(no.body.code).toBe('practice/not-a-professional-here');
    await administrator.ask('PUT', '/api/practice/policy', { ...rule, backup: null });
    expect(await read()).toMatchObject({ remindHours: 4, backup: null });
    expect((await administrator.ask('GET', '/api/measures')).body.remindsAfter).toBe(4);
    await administrator.ask('DELETE', '/api/practice/policy');
    expect(await read()).toBeNull();
  });

  test('who is no administrator finds none of it', async () => {
    const therapist = await open('therapist');
    const asked = [
      await therapist.ask('GET', '/api/practice/check-ins'),
      await therapist.ask('DELETE', '/api/practice/policy'),
    ];
    expect(asked.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe('a risk answer that nobody has read', () => {
  type Who = 'mateo' | 'amara' | 'ines' | 'rosa' | 'backup' | 'newcomer';
  const hour = 60 * minute;
  let step: Doorstep;
  let table: Table<Who>;
  let item: Id;

  beforeEach(async () => {
    step = await openDoorstep();
    table = await setTable(step.connection, step.door.keyring, {
      mateo: 'client',
      amara: 'therapist',
      ines: 'therapist',
      rosa: 'supporter',
      backup: null,
      newcomer: null,
    });
    const working = [
      table.people.amara,
      table.people.ines,
      table.people.backup,
      table.people.newcomer,
    ];
    await withClient(step.connection, (db) =>
      db.query(`update person set offices = '{therapist}' where person_id = any ($1)`, [working]),
    );
    item = newId();
    return () => step.close();
  });

  async function act(who: Who, kind: string, body: object, on = item) {
    const about = kind === 'check-ins/propose' ? { about: [table.people.mateo] } : {};
    const asked = { id: newId(), item: on, kind, body, ...about };
    const outcome = await appendAct(step.door, table.people[who], table.partnership, asked);
    if (isRefusal(outcome)) throw new Error(`${kind}: ${outcome.refused}`);
    return there(outcome.entries[0]).id;
  }

  const leaves = (who: Who) => act(who, 'leaving/leave', {}, newId());
  const onToday = async (person: Id) =>
    (await readToday(createReader(step.door.database, step.door.keyring), person)).map(
      ({ code }) => code,
    );

  /** Mateo answers the question about being better off dead, as much as this. */
  async function answers(answer: number): Promise<Id> {
    const terms = { measure: 'phq-9', rhythm: 'weekly' };
    const suggestion = await act('amara', 'check-ins/propose', { terms });
    await act('mateo', 'check-ins/agree', { suggestion });
    const answering = await act('mateo', 'check-ins/start', {});
    await act('mateo', 'check-ins/answer', { answering, question: 8, answer });
    return answering;
  }

  const chooses = (backup: Id | null = null) =>
    withClient(step.connection, (db) =>
      db.query(
        `insert into practice_policy (practice_id, remind_hours, backup_id, backup_hours, chosen_by)
         values ($1, 4, $2, 2, $3)`,
        [table.practice, backup, table.people.amara],
      ),
    );
  const goes = async (): Promise<string[]> => {
    step.letters.splice(0);
    await goRiskRound(step.door);
    return step.letters.map((each) => {
      const { letter, person = '' } = each as { letter: string; person?: string };
      const who = Object.entries(table.people).find(([, one]) => one === person);
      return `${letter} ${who?.[0]}`;
    });
  };

  test('without a rule leads to no letter, however long it waits', async () => {
    await answers(2);
    step.later(100 * hour);
    expect(await goes()).toEqual([]);
  });

  test('leads to one letter to each therapist after the hours, and to nobody else', async () => {
    await chooses();
    await answers(1);
    step.later(4 * hour - minute);
    expect(await goes()).toEqual([]);
    step.later(2 * minute);
    expect((await goes()).toSorted()).toEqual(['reminder amara', 'reminder ines']);
    expect(await goes()).toEqual([]);
  });

  test('leads to none once somebody has read it, nor where the answer was the lowest', async () => {
    await chooses();
    const answering = await answers(1);
    await act('ines', 'check-ins/acknowledge', { answering, words: 'We spoke on the phone.' });
    step.later(5 * hour);
    expect(await goes()).toEqual([]);
  });

  test('the lowest answer leads to none', async () => {
    await chooses();
    await answers(0);
    step.later(5 * hour);
    expect(await goes()).toEqual([]);
  });

  test('later a named person is asked to speak with the therapist, and is told nothing else', async () => {
    const { database, keyring } = step.door;
    const { backup, amara } = table.people;
    await database.atDoor(async (db) => {
      const key = await readPracticeKey(db, keyring, table.practice);
      const address = sealedAddress(keyring, key, backup, 'backup@people.example');
      await db.updateTable('person').set(address).where('person_id', '=', backup).execute();
    });
    await chooses(backup);
    await answers(3);
    step.later(5 * hour);
    await goes();
    step.later(2 * hour);
    expect(await goes()).toEqual(['backup backup', 'backup backup']);
    const which = { letter: 'backup', person: backup, therapist: amara } as const;
    const letter = there(await findLetter(step.door, newId(), which));
    const { subject, text } = writeLetter(letter, 'https://hearth.example');
    expect(text).toMatch(/^Something needs you\. Please speak with amara/i);
    expect(subject + text).not.toMatch(/mateo|phq|answer|risk|check-in|safety|hearth\.example/i);
  });

  test('what was read before the letter went out needs none', async () => {
    const answering = await answers(3);
    await act('amara', 'check-ins/acknowledge', { answering, words: 'I call you today.' });
    const which = { letter: 'reminder', person: table.people.amara } as const;
    expect(await findLetter(step.door, newId(), which)).toBeUndefined();
  });

  test('waits for a therapist who sits down later, and for them alone once the others have left', async () => {
    await chooses();
    await leaves('ines');
    await answers(2);
    const { newcomer } = table.people;
    expect(await onToday(newcomer)).toEqual([]);
    await sitDown(step.door, table, { who: 'newcomer', role: 'therapist', invitedBy: 'mateo' });
    expect(await onToday(newcomer)).toContain('check-ins/risk-answer-waits');
    await leaves('amara');
    step.later(5 * hour);
    expect(await goes()).toEqual(['reminder newcomer']);
  });

  test('is read before the last therapist leaves; a client may ask them to leave all the same', async () => {
    await leaves('ines');
    const answering = await answers(1);
    await expect(leaves('amara')).rejects.toThrow('leaving/read-first');
    await act('amara', 'check-ins/acknowledge', { answering, words: 'We spoke.' });
    await leaves('amara');
  });

  test('keeps nobody at a table whom a client asks to leave', async () => {
    await leaves('ines');
    await answers(1);
    const body = { member: table.people.amara };
    await act('mateo', 'leaving/ask-to-leave', body, newId());
    await expect(act('amara', 'check-ins/start', {})).rejects.toThrow('record/not-here');
  });
});
