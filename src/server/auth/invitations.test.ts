import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { day } from '../../record/time.ts';
import { openDoorstep, openTestPractice, signedIn, type Doorstep } from '../../testing/doorstep.ts';
import { testOrigin } from '../../testing/house.ts';
import { acceptAs as accept, inviteTo, setTable, type Handed } from '../../testing/set-table.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import { statusesOf, type Answer, type Visitor } from '../../testing/visitor.ts';
import { appendAct } from '../store/append.ts';
import { hashToken } from './tokens.ts';

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

const invite = (address?: string) => inviteTo({ therapist, desk, partnership, seat }, address);
const look = (token: string) => step.visitor().ask('POST', '/api/invitations/look', { token });
const enrol = (given: object, visitor = step.visitor()) =>
  visitor.ask('POST', '/api/invitations/enrol', given);

async function makeWayIn(visitor: Visitor): Promise<Answer> {
  const { body } = await visitor.ask('POST', '/api/enrolment/passkey/options');
  const response = softPasskey(testOrigin).create(body);
  return visitor.ask('POST', '/api/enrolment/passkey', { response, ownDevice: false });
}

let emails = 0;
const newAddress = () => `mika${++emails}@people.example`;

async function seatedAt(table = partnership): Promise<Id[]> {
  return step.door.database.asViewer(therapist, table, async (db) => {
    const rows = await db.selectFrom('member').select('person_id').execute();
    return rows.map(({ person_id }) => person_id).filter((person) => person !== therapist);
  });
}

describe('the way it goes', () => {
  test('invited, looked at, account made, accepted, seated', async () => {
    const { token, code, link } = await invite();
    expect(link).toBe(`${testOrigin}/invitation#${token}`);
    expect((await look(token)).body).toEqual({
      purpose: 'seat',
      by: 'Dr. Hale',
      name: 'Mika',
      role: 'client',
      offices: [],
      practiceName: 'Cedar Lane Counseling',
      needsCode: true,
    });
    const visitor = step.visitor();
    const half = await enrol({ token, code, address: newAddress() }, visitor);
    expect([half.status, half.body.state, half.body.person.name]).toEqual([201, 'half', 'Mika']);
    expect((await visitor.ask('POST', '/api/invitations/accept', {})).status).toBe(401);
    const whole = await makeWayIn(visitor);
    expect(whole.body.invitation).not.toBeNull();
    const accepted = await visitor.ask('POST', '/api/invitations/accept', {});
    expect(accepted.body).toEqual({ purpose: 'seat', partnership });
    expect(await seatedAt()).toEqual([whole.body.person.id]);
    expect((await visitor.ask('GET', '/api/me')).body.invitation).toBeNull();
  });

  test('somebody with an account signs in, and accepts with link and code', async () => {
    const { person, visitor } = await signedIn(step);
    const handed = await invite();
    expect((await accept(visitor, handed)).status).toBe(200);
    expect(await seatedAt()).toEqual([person]);
  });

  test('a double click sits down once', async () => {
    const { person, visitor } = await signedIn(step);
    const handed = await invite();
    const first = accept(visitor, handed);
    const [one, other] = [await first, await accept(visitor, handed)];
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(await seatedAt()).toEqual([person]);
  });

  test('the letter is put in with the link and without the code', async () => {
    const address = newAddress();
    const { mailed, invitation, link, code } = await invite(address);
    expect(mailed).toBe(true);
    const letter = step.letters.at(-1);
    expect(letter).toEqual({ letter: 'invitation', invitation, link });
    expect(JSON.stringify(letter)).not.toContain(code);
  });

  test('the database keeps neither token nor code, nor the name in the clear', async () => {
    const { invitation, token, code } = await invite(newAddress());
    const row = await step.door.database.atDoor((db) =>
      db
        .selectFrom('invitation')
        .selectAll()
        .where('invitation_id', '=', invitation)
        .executeTakeFirstOrThrow(),
    );
    expect(row.token_hash.equals(hashToken(token))).toBe(true);
    const kept = Object.values(row)
      .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
      .join(' ');
    for (const secret of [token, code, 'Mika']) expect(kept).not.toContain(secret);
  });
});

describe('nobody else takes the seat', () => {
  test('a forwarded link without the code', async () => {
    const { visitor } = await signedIn(step);
    const { token } = await invite();
    const refused = await accept(visitor, { token, code: '222222' });
    expect(refused.body.code).toBe('invitation/wrong-code');
    expect(await seatedAt()).toEqual([]);
  });

  test('a forwarded link and code, after the invited person made their account', async () => {
    const handed = await invite();
    await enrol({ ...only(handed), address: newAddress() });
    const { visitor: thief } = await signedIn(step);
    const refused = await accept(thief, handed);
    expect(refused.body.code).toBe('invitation/for-somebody-else');
    expect(await seatedAt()).toEqual([]);
  });

  test('another account, where the invitation is for an address', async () => {
    const { visitor } = await signedIn(step, { address: newAddress() });
    const handed = await invite(newAddress());
    expect((await accept(visitor, handed)).body.code).toBe('invitation/for-somebody-else');
  });

  test('an account without any address, where it is for one', async () => {
    const { visitor } = await signedIn(step);
    const handed = await invite(newAddress());
    expect((await accept(visitor, handed)).body.code).toBe('invitation/for-somebody-else');
  });

  test('the same address, claimed for an account made by another invitation', async () => {
    // Whoever claims an address first has its account; without the code it opens nothing.
    const victim = newAddress();
    const { visitor: squatter } = await signedIn(step, { address: victim });
    const { token } = await invite(victim);
    expect((await accept(squatter, { token, code: '222222' })).status).toBe(409);
    expect(await seatedAt()).toEqual([]);
  });

  test('an address that only looks the same', async () => {
    const handed = await invite('mara.p@people.example');
    // The second letter is Cyrillic.
    const lookalike = await enrol({ ...only(handed), address: 'mаra.p@people.example' });
    expect(lookalike.body.code).toBe('invitation/address-not-usable');
    const other = await enrol({ ...only(handed), address: 'mara.q@people.example' });
    expect(other.body.code).toBe('invitation/address-not-usable');
    const right = await enrol({ ...only(handed), address: ' Mara.P@people.example' });
    expect(right.status).toBe(201);
  });

  test('the inviter', async () => {
    expect((await accept(desk, await invite())).body.code).toBe('invitation/for-somebody-else');
  });

  test('somebody who has a seat there', async () => {
    const { visitor } = await signedIn(step);
    await accept(visitor, await invite());
    const offered = newId();
    const body = { name: 'Ana', role: 'supporter' };
    // The client offers another seat, and takes it: they have one.
    const me = (await visitor.ask('GET', '/api/me')).body.person.id;
    await appendAct(step.door, me, partnership, {
      id: newId(),
      item: offered,
      kind: 'seat/offer',
      body,
    });
    const url = `/api/partnerships/${partnership}/seats/${offered}/invitation`;
    const { body: handed } = await desk.ask('POST', url, {});
    const again = { token: handed.link.split('#')[1], code: handed.code };
    expect((await accept(visitor, again)).body.code).toBe('invitation/at-the-table-already');
  });

  test('two people at once with the same link and code: one', async () => {
    const people = await Promise.all([signedIn(step), signedIn(step), signedIn(step)]);
    const handed = await invite();
    const answers = await Promise.all(people.map(({ visitor }) => accept(visitor, handed)));
    expect(statusesOf(answers)).toEqual([200, 404, 404]);
    expect(await seatedAt()).toHaveLength(1);
  });

  test('a role or a seat in the body is refused unread', async () => {
    const { visitor } = await signedIn(step);
    const { token, code } = await invite();
    for (const more of [{ role: 'therapist' }, { seat: newId() }, { partnership: newId() }]) {
      const given = { token, code, ...more };
      expect((await visitor.ask('POST', '/api/invitations/accept', given)).status).toBe(400);
    }
    expect(await seatedAt()).toEqual([]);
  });

  test('nobody who is half signed in', async () => {
    const handed = await invite();
    const visitor = step.visitor();
    await enrol({ ...only(handed), address: newAddress() }, visitor);
    expect((await accept(visitor, handed)).status).toBe(401);
  });
});

describe('a link that is over says one thing', () => {
  test('unknown, withdrawn, replaced, used, worn out and late: the same bytes', async () => {
    const answers: Answer[] = [await look('A'.repeat(22))];

    const withdrawn = await invite();
    await desk.ask(
      'DELETE',
      `/api/partnerships/${partnership}/invitations/${withdrawn.invitation}`,
    );
    answers.push(await look(withdrawn.token));

    const replaced = await invite();
    const wornOut = await invite();
    answers.push(await look(replaced.token));
    const { visitor } = await signedIn(step);
    for (let tries = 0; tries < 10; tries++)
      await accept(visitor, { token: wornOut.token, code: '222222' });
    answers.push(await look(wornOut.token), await accept(visitor, wornOut));

    const late = await invite();
    step.later(3 * day);
    const { visitor: fresh } = await signedIn(step);
    answers.push(
      await look(late.token),
      await accept(fresh, late),
      await enrol({ ...only(late), address: newAddress() }),
    );

    for (const { status, text } of answers) expect([status, text]).toEqual([404, answers[0]?.text]);
  });

  test('used: also for whoever made it', async () => {
    const { visitor } = await signedIn(step);
    const handed = await invite();
    await accept(visitor, handed);
    const { visitor: other } = await signedIn(step);
    const refused = [await look(handed.token), await accept(other, handed)];
    for (const { status } of refused) expect(status).toBe(404);
  });

  test('the tenth wrong code is the last, whoever tries', async () => {
    const handed = await invite();
    for (let tries = 0; tries < 9; tries++)
      await enrol({ ...only(handed), code: '222222', address: newAddress() });
    expect((await look(handed.token)).status).toBe(200);
    await enrol({ ...only(handed), code: '222222', address: newAddress() });
    expect((await look(handed.token)).status).toBe(404);
  });

  test('looking, as mail scanners do, changes nothing', async () => {
    const handed = await invite();
    for (let times = 0; times < 20; times++) await look(handed.token);
    const page = await step.visitor().ask('GET', '/invitation');
    expect(page.status).not.toBe(404);
    const { visitor } = await signedIn(step);
    expect((await accept(visitor, handed)).status).toBe(200);
  });

  test('a seat taken back, or an inviter who left, ends the link', async () => {
    const { visitor } = await signedIn(step);
    const handed = await invite();
    const act = { id: newId(), item: seat, kind: 'seat/take-back', body: {} };
    await appendAct(step.door, therapist, partnership, act);
    expect((await accept(visitor, handed)).status).toBe(404);
    expect(await seatedAt()).toEqual([]);
  });
});

describe('addresses are not told', () => {
  test('without the code, a known address is answered like an unknown one', async () => {
    const known = newAddress();
    await signedIn(step, { address: known });
    const handed = await invite();
    const one = await enrol({ token: handed.token, code: '222222', address: known });
    const other = await enrol({ token: handed.token, code: '222222', address: newAddress() });
    expect([one.status, one.text]).toEqual([409, other.text]);
  });

  test('with the code, each try with a known one counts, up to ten in all', async () => {
    const known = newAddress();
    await signedIn(step, { address: known });
    const handed = await invite();
    for (let tries = 0; tries < 10; tries++) {
      const { body } = await enrol({ ...only(handed), address: known });
      expect(body.code).toBe('invitation/sign-in-first');
    }
    expect((await enrol({ ...only(handed), address: newAddress() })).status).toBe(404);
  });

  test('a closed tab: the same account goes on, until it has a way in', async () => {
    const handed = await invite();
    const tab = step.visitor();
    const first = await enrol({ ...only(handed), address: newAddress() }, tab);
    const later = step.visitor();
    const second = await enrol({ ...only(handed), address: newAddress() }, later);
    expect(second.body.person.id).toBe(first.body.person.id);
    expect((await tab.ask('GET', '/api/me')).status).toBe(401);
    await makeWayIn(later);
    expect((await enrol({ ...only(handed), address: newAddress() })).body.code).toBe(
      'invitation/sign-in-first',
    );
  });
});

function only({ token, code }: Handed) {
  return { token, code };
}
