import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { minute } from '../../record/time.ts';
import { openDoorstep, openTestPractice, signedIn, type Doorstep } from '../../testing/doorstep.ts';
import { acceptAs as accept, inviteTo, setTable } from '../../testing/set-table.ts';
import type { Visitor } from '../../testing/visitor.ts';
import { appendAct } from '../store/append.ts';

let step: Doorstep;
let therapist: Id;
let desk: Visitor;
let partnership: Id;
let seat: Id;

beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
});
afterAll(() => step.close());

beforeEach(async () => {
  ({ therapist, desk, partnership, seat } = await setTable(step));
});

const invite = () => inviteTo({ therapist, desk, partnership, seat });

describe('who may invite', () => {
  test('nobody outside the table, and they cannot tell it is there', async () => {
    const { visitor: stranger } = await signedIn(step, { offices: ['therapist', 'administrator'] });
    const there = await stranger.ask(
      'POST',
      `/api/partnerships/${partnership}/seats/${seat}/invitation`,
      {},
    );
    const none = await stranger.ask(
      'POST',
      `/api/partnerships/${newId()}/seats/${seat}/invitation`,
      {},
    );
    expect([there.status, none.status]).toEqual([404, 404]);
    expect(there.text).toBe(none.text);
    const list = await stranger.ask('GET', `/api/partnerships/${partnership}/invitations`);
    expect([list.status, list.text]).toEqual([404, there.text]);
  });

  test('not to a seat that is taken, and not long after signing in', async () => {
    const { visitor } = await signedIn(step);
    await accept(visitor, await invite());
    const url = `/api/partnerships/${partnership}/seats/${seat}/invitation`;
    expect((await desk.ask('POST', url, {})).body.code).toBe('seat/not-open');
    step.later(5 * minute);
    expect((await desk.ask('POST', url, {})).status).toBe(403);
  });

  test('those at the table see and withdraw what is open; a supporter does neither', async () => {
    const { visitor: client, person } = await signedIn(step);
    await accept(client, await invite());
    const item = newId();
    const body = { name: 'Ana', role: 'supporter', relation: 'my aunt' };
    await appendAct(step.door, person, partnership, {
      id: newId(),
      item,
      kind: 'seat/offer',
      body,
    });
    const url = `/api/partnerships/${partnership}`;
    const { body: handed } = await client.ask('POST', `${url}/seats/${item}/invitation`, {});
    const { body: listed } = await desk.ask('GET', `${url}/invitations`);
    expect(listed.invitations).toMatchObject([
      { seat: item, role: 'supporter', name: 'Ana', by: person, dead: false },
    ]);
    const { visitor: aunt } = await signedIn(step);
    await accept(aunt, { token: handed.link.split('#')[1], code: handed.code });
    expect((await aunt.ask('GET', `${url}/invitations`)).status).toBe(404);
    expect((await aunt.ask('POST', `${url}/seats/${item}/invitation`, {})).status).toBe(404);
  });
});

describe('an office', () => {
  test('is given on accepting, under a new token, to somebody of the practice', async () => {
    const { person, visitor } = await signedIn(step);
    const given = { name: 'Lee', offices: ['therapist'] };
    const { body: handed } = await desk.ask('POST', '/api/practice/invitations', given);
    const before = visitor.cookies.get('__Host-hearthside');
    const token = handed.link.split('#')[1];
    expect((await accept(visitor, { token, code: handed.code })).body).toEqual({
      purpose: 'office',
      partnership: null,
    });
    expect(visitor.cookies.get('__Host-hearthside')).not.toBe(before);
    const { body: mine } = await visitor.ask('GET', '/api/me');
    expect([mine.person.id, mine.person.offices]).toEqual([person, ['therapist']]);
  });

  test('is offered by administrators alone', async () => {
    const { visitor } = await signedIn(step, { offices: ['therapist', 'keeper'] });
    const given = { name: 'Lee', offices: ['administrator'] };
    expect((await visitor.ask('POST', '/api/practice/invitations', given)).status).toBe(404);
  });

  test('is not for somebody of another practice', async () => {
    const other = await openTestPractice(step, newId());
    const { visitor } = await signedIn(step, { practice: other });
    const given = { name: 'Lee', offices: ['administrator'] };
    const { body: handed } = await desk.ask('POST', '/api/practice/invitations', given);
    const token = handed.link.split('#')[1];
    expect((await accept(visitor, { token, code: handed.code })).body.code).toBe(
      'invitation/for-somebody-else',
    );
  });
});
