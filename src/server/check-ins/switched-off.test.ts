/** What a practice does not use is not newly agreed on: acts over HTTP, in a real database. */
import { v7 as newId } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { exampleFiles, exampleScale } from '../../testing/brought-files.ts';
import { withClient } from '../../testing/connection.ts';
import { openDoorstep, signedIn, type Doorstep } from '../../testing/doorstep.ts';
import { setTable } from '../../testing/table.ts';
import type { Visitor } from '../../testing/visitor.ts';

let step: Doorstep;
let partnership: Id;
let workplace: Id;
let client: Id;
let administrator: Visitor;
let amara: Visitor;
let mateo: Visitor;

beforeEach(async () => {
  step = await openDoorstep();
  const table = await setTable(step.connection, step.door.keyring, {});
  const { practice } = table;
  [partnership, workplace] = [table.partnership, practice];
  administrator = (await signedIn(step, { practice, offices: ['administrator'] })).visitor;
  const therapist = await signedIn(step, { practice, offices: ['therapist'] });
  const person = await signedIn(step, { practice });
  [amara, mateo, client] = [therapist.visitor, person.visitor, person.person];
  const seats = [
    [client, 'client', 'denim'],
    [therapist.person, 'therapist', 'moss'],
  ];
  await withClient(step.connection, async (db) => {
    for (const [who, role, marker] of seats) {
      await db.query(
        `insert into member (partnership_id, person_id, role, marker, from_at)
         values ($1, $2, $3, $4, now() - interval '1 day')`,
        [partnership, who, role, marker],
      );
    }
  });
  return () => step.close();
});

const act = (who: Visitor, item: Id, kind: string, body: object, id: Id = newId()) =>
  who.ask('POST', `/api/partnerships/${partnership}/acts`, {
    id,
    item,
    kind: `check-ins/${kind}`,
    body,
    ...(kind === 'propose' && { about: [client] }),
  });
const proposes = (item: Id, terms: object, id?: Id) =>
  act(amara, item, 'propose', { terms: { rhythm: 'weekly', ...terms } }, id);
const switches = (measure: string, isOn: boolean) =>
  administrator.ask('PUT', `/api/practice/measures/${measure}`, { isOn, acknowledges: false });
const no = 'check-ins/measure-not-in-use';

test('a measure that is off is not suggested, by whatever page', async () => {
  await switches('phq-9', false);
  const refused = await proposes(newId(), { measure: 'phq-9' });
  expect([refused.status, refused.body.code]).toEqual([409, no]);
  expect((await proposes(newId(), { measure: 'gad-7' })).status).toBe(200);
  await switches('phq-9', true);
  expect((await proposes(newId(), { measure: 'phq-9' })).status).toBe(200);
});

test('one whose license nobody has acknowledged is not suggested', async () => {
  expect((await proposes(newId(), { measure: 'who-5' })).body.code).toBe(no);
  const goals = ['Eat with the others'];
  expect((await proposes(newId(), { measure: 'gbo', goals })).body.code).toBe(no);
  await administrator.ask('PUT', '/api/practice/measures/gbo', { isOn: true, acknowledges: true });
  expect((await proposes(newId(), { measure: 'gbo', goals })).status).toBe(200);
});

test('what was suggested before is not agreed to; what is agreed goes on', async () => {
  const [open, agreed] = [newId(), newId()];
  const suggestions: Id[] = [];
  for (const item of [open, agreed]) {
    suggestions.push((await proposes(item, { measure: 'phq-9' })).body.entries[0].id);
  }
  const agrees = (item: Id, n: number) => act(mateo, item, 'agree', { suggestion: suggestions[n] });
  expect((await agrees(agreed, 1)).status).toBe(200);
  await switches('phq-9', false);
  expect((await agrees(open, 0)).body.code).toBe(no);
  const begun = await act(mateo, agreed, 'start', {});
  const answering = begun.body.entries[0].id;
  const answered = await act(mateo, agreed, 'answer', { answering, question: 8, answer: 1 });
  expect([begun.status, answered.status]).toEqual([200, 200]);
});

test('sent again, an act is what it was, also if the measure is off by now', async () => {
  const [item, id] = [newId(), newId()];
  const first = await proposes(item, { measure: 'phq-9' }, id);
  await switches('phq-9', false);
  const again = await proposes(item, { measure: 'phq-9' }, id);
  expect([again.status, again.body]).toEqual([200, first.body]);
});

test('a brought measure is agreed on as the house has it, with its question about safety', async () => {
  const brought = exampleScale();
  expect((await proposes(newId(), { measure: 'brought', brought })).body.code).toBe(no);
  await administrator.ask('POST', '/api/practice/measures', exampleFiles);
  const { risk: _, ...without } = brought;
  for (const forged of [without, { ...brought, version: 2 }, { ...brought, name: 'Another' }]) {
    const refused = await proposes(newId(), { measure: 'brought', brought: forged });
    expect(refused.body.code).toBe(no);
  }
  expect((await proposes(newId(), { measure: 'brought', brought })).status).toBe(200);
});

test('whoever may not suggest at all is told that, and nothing of what is in use', async () => {
  await switches('phq-9', false);
  const stranger = (await signedIn(step, { practice: workplace })).visitor;
  const told = await act(stranger, newId(), 'propose', {
    terms: { measure: 'phq-9', rhythm: 'weekly' },
  });
  expect(told.body.code).toBe('record/not-here');
});
