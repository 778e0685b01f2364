import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minute } from '../../record/time.ts';
import { cast, castPeople } from '../../testing/cast.ts';
import { withClient } from '../../testing/connection.ts';
import {
  openDoorstep,
  openTestPractice,
  practiceOfTests,
  signedIn,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { testOrigin } from '../../testing/house.ts';
import { acceptAs, inviteTo } from '../../testing/set-table.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import { statusesOf, type Visitor } from '../../testing/visitor.ts';
import { openPartnership } from '../record/open-partnership.ts';

const setup = {
  practice: practiceOfTests,
  therapist: { name: 'Dr. Hale', address: 'hale@cedarlane.example' },
};
const setUp = (visitor: Visitor, given: object = setup) => visitor.ask('POST', '/api/setup', given);

async function enrol(visitor: Visitor) {
  const { body } = await visitor.ask('POST', '/api/enrolment/passkey/options');
  const response = softPasskey(testOrigin).create(body);
  return visitor.ask('POST', '/api/enrolment/passkey', { response, ownDevice: true });
}

describe('the first run', () => {
  let step: Doorstep;
  beforeEach(async () => {
    step = await openDoorstep();
  });
  afterEach(() => step.close());

  const state = async () => (await step.visitor().ask('GET', '/api/setup')).body;

  test('a new house, set up, with a therapist who makes her way in at once', async () => {
    expect(await state()).toEqual({ state: 'new', examples: false, practice: null });
    const visitor = step.visitor();
    const begun = await setUp(visitor);
    expect([begun.status, begun.body.state]).toEqual([201, 'half']);
    expect(await state()).toEqual({ state: 'ready', examples: false, practice: practiceOfTests });
    const whole = await enrol(visitor);
    expect(whole.body.person).toMatchObject({
      name: 'Dr. Hale',
      address: 'hale@cedarlane.example',
      offices: ['therapist', 'administrator', 'keeper'],
      practiceName: 'Cedar Lane Counseling',
      timeZone: 'America/Chicago',
      isExample: false,
    });
    expect((await visitor.ask('GET', '/api/practice/people')).body.people).toHaveLength(1);
    expect((await visitor.ask('GET', '/api/house')).body).toMatchObject({
      practices: 1,
      people: 1,
    });
  });

  test('ten at once: one practice, one therapist', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => setUp(step.visitor())));
    const statuses = statusesOf(answers);
    expect(statuses).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    const { rows } = await withClient(step.connection, (client) =>
      client.query(`select (select count(*)::int from practice) as practices,
        (select count(*)::int from person) as people`),
    );
    expect(rows).toEqual([{ practices: 1, people: 1 }]);
  });

  test('and never again', async () => {
    const visitor = step.visitor();
    await setUp(visitor);
    await enrol(visitor);
    step.later(365 * 24 * 60 * minute);
    const again = await setUp(step.visitor());
    expect([again.status, again.body.code]).toEqual([409, 'setup/done-already']);
  });

  test('whoever lost every way in still keeps their house: no stranger may set it up', async () => {
    const visitor = step.visitor();
    await setUp(visitor);
    await enrol(visitor);
    expect((await visitor.ask('POST', '/api/partnerships', { clients: ['Sam'] })).status).toBe(201);
    // As after bringing back a copy from before they had one.
    await withClient(step.connection, (client) => client.query('delete from passkey'));
    step.later(365 * 24 * 60 * minute);
    const stranger = await setUp(step.visitor());
    expect([(await state()).state, stranger.status]).toEqual(['ready', 409]);
  });

  test('a setup that nobody finished can be begun anew, and not before it is over', async () => {
    const closed = step.visitor();
    await setUp(closed);
    step.later(29 * minute);
    expect((await setUp(step.visitor())).status).toBe(409);
    step.later(2 * minute);
    expect((await state()).state).toBe('new');
    const visitor = step.visitor();
    expect((await setUp(visitor)).status).toBe(201);
    expect((await enrol(visitor)).status).toBe(201);
    expect((await closed.ask('GET', '/api/me')).status).toBe(401);
  });

  test.each<[string, object]>([
    ['a field nobody knows', { ...setup, isExample: true }],
    ['a country that is none', { ...setup, practice: { ...practiceOfTests, country: 'usa' } }],
    [
      'a time zone that is none',
      { ...setup, practice: { ...practiceOfTests, timeZone: 'Mars/Base' } },
    ],
    ['no name', { ...setup, therapist: { name: ' ', address: 'a@b.example' } }],
  ])('refuses %s', async (_, given) => {
    expect((await setUp(step.visitor(), given)).status).toBe(400);
  });
});

describe('the example people', () => {
  let step: Doorstep;
  let administrator: Visitor;
  beforeAll(async () => {
    step = await openDoorstep();
    // Before there is a practice, whoever is there may have them.
    await step.visitor().ask('POST', '/api/examples');
    await openTestPractice(step);
    ({ visitor: administrator } = await signedIn(step, { offices: ['administrator'] }));
  });
  afterAll(() => step.close());

  const comeInAs = async (person: { id: string }) => {
    const visitor = step.visitor();
    const came = await visitor.ask('POST', `/api/examples/${person.id}/sign-in`);
    expect(came.status).toBe(200);
    return visitor;
  };

  test('are seven, with names, and one tap to look through their eyes', async () => {
    const { people } = (await step.visitor().ask('GET', '/api/examples')).body;
    expect(people.map(({ name }: { name: string }) => name)).toEqual(
      castPeople.map(({ name }) => name),
    );
    const mateo = await comeInAs(cast.mateo);
    const { body } = await mateo.ask('GET', '/api/me');
    expect(body.person).toMatchObject({ called: 'Mateo', pronouns: 'he/him', isExample: true });
    expect(body.state).toBe('full');
  });

  test('made twice at once, they are there once', async () => {
    const both = await Promise.all([1, 2].map(() => administrator.ask('POST', '/api/examples')));
    for (const { body } of both) expect(body.people).toHaveLength(7);
  });

  test('nobody real comes in with one tap', async () => {
    const { person } = await signedIn(step);
    const real = await step.visitor().ask('POST', `/api/examples/${person}/sign-in`);
    const none = await step
      .visitor()
      .ask('POST', '/api/examples/0e1b0000-0000-4000-8000-0000000000ff/sign-in');
    expect([real.status, none.status]).toEqual([404, 404]);
    expect(real.text).toBe(none.text);
  });

  test('once the house is set up, only its administrators change whether they are there', async () => {
    const { visitor: client } = await signedIn(step);
    const priya = await comeInAs(cast.priya);
    for (const visitor of [step.visitor(), client, priya]) {
      expect((await visitor.ask('DELETE', '/api/examples')).status).toBe(404);
      expect((await visitor.ask('POST', '/api/examples')).status).toBe(404);
    }
  });

  test('nobody moves in as one of them', async () => {
    const priya = await comeInAs(cast.priya);
    const { body } = await priya.ask('POST', '/api/me/passkeys/options');
    const response = softPasskey(testOrigin).create(body);
    const answers = [
      await priya.ask('POST', '/api/me/passkeys', { response }),
      await priya.ask('POST', '/api/me/recovery-codes'),
      await priya.ask('POST', `/api/practice/people/${cast.mateo.id}/recovery`),
    ];
    for (const { body: no } of answers) expect(no.code).toBe('account/example');
  });

  test('what is made up does not write letters, and never meets what is real', async () => {
    const priya = await comeInAs(cast.priya);
    const given = { name: 'Lee', address: 'lee@people.example', offices: ['therapist'] };
    step.letters.length = 0;
    const { body: handed } = await priya.ask('POST', '/api/practice/invitations', given);
    expect([handed.mailed, step.letters]).toEqual([false, []]);
    const { visitor: real } = await signedIn(step, { address: 'lee@people.example' });
    const link = { token: handed.link.split('#')[1], code: handed.code };
    const refused = await real.ask('POST', '/api/invitations/accept', link);
    expect(refused.body.code).toBe('invitation/for-somebody-else');
  });

  test('nobody real sits down at a made-up table', async () => {
    const amara = await comeInAs(cast.amara);
    const made = { therapist: cast.amara.id, clients: ['Noa'] };
    const { partnership, seats } = await openPartnership(step.door, made);
    const seat = seats[0] ?? '';
    const handed = await inviteTo({ therapist: cast.amara.id, desk: amara, partnership, seat });
    const { visitor: real } = await signedIn(step);
    expect((await acceptAs(real, handed)).body.code).toBe('invitation/for-somebody-else');
    const mateo = await comeInAs(cast.mateo);
    expect((await acceptAs(mateo, handed)).status).toBe(200);
  });

  test('their keeper counts the made-up house, their administrator its people', async () => {
    const walt = await comeInAs(cast.walt);
    expect((await walt.ask('GET', '/api/house')).body).toMatchObject({ practices: 2, people: 7 });
    const priya = await comeInAs(cast.priya);
    const { people } = (await priya.ask('GET', '/api/practice/people')).body;
    expect(people.map(({ name }: { name: string }) => name)).not.toContain('Ilse Brandt');
    expect(people).toHaveLength(6);
  });

  test('leave in one act, and nothing of them stays anywhere', async () => {
    const mateo = await comeInAs(cast.mateo);
    const priya = await comeInAs(cast.priya);
    const given = { name: 'Kim', offices: ['therapist'] };
    const { body: handed } = await priya.ask('POST', '/api/practice/invitations', given);
    const kim = {
      token: handed.link.split('#')[1],
      code: handed.code,
      address: 'kim@people.example',
    };
    await step.visitor().ask('POST', '/api/invitations/enrol', kim);

    expect((await administrator.ask('DELETE', '/api/examples')).status).toBe(204);

    expect((await mateo.ask('GET', '/api/me')).status).toBe(401);
    expect((await step.visitor().ask('GET', '/api/examples')).body).toEqual({ people: [] });
    expect(await rowsLeft()).toEqual({});
    expect((await administrator.ask('GET', '/api/me')).status).toBe(200);
    // And they can come back, as the same people under other keys.
    expect((await administrator.ask('POST', '/api/examples')).body.people).toHaveLength(7);
    expect((await (await comeInAs(cast.amara)).ask('GET', '/api/me')).body.person.name).toBe(
      'Amara Obi',
    );
  });

  /** Rows about partnerships or people that are no longer there, in any table, by table. */
  async function rowsLeft(): Promise<Record<string, number>> {
    return withClient(step.connection, async (client) => {
      const { rows: columns } = await client.query<{ table_name: string; column_name: string }>(`
        select table_name, column_name from information_schema.columns
        where table_schema = 'public' and data_type = 'uuid'
          and column_name ~ '^(partnership_id|person_id|client_id|member_id|author_id|owner_id|practice_id)$'`);
      expect(columns.length).toBeGreaterThan(20);
      const left: Record<string, number> = {};
      for (const { table_name: table, column_name: column } of columns) {
        const parent =
          column === 'partnership_id' || column === 'practice_id' ? column : 'person_id';
        const { rows } = await client.query<{ n: number }>(`
          select count(*)::int as n from "${table}" where "${column}" is not null and not exists (
            select from ${parent.replace('_id', '')} p where p.${parent} = "${table}"."${column}")`);
        const [{ n } = { n: 0 }] = rows;
        if (n > 0) left[`${table}.${column}`] = n;
      }
      return left;
    });
  }
});
