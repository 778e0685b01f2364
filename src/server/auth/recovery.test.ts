import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  codeAt,
  goodPassword,
  openDoorstep,
  openTestPractice,
  signedIn,
  signedInByPassword,
  signInByPasskey,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { testOrigin } from '../../testing/house.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import type { Visitor } from '../../testing/visitor.ts';

let step: Doorstep;
let office: Visitor;
beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
  ({ visitor: office } = await signedIn(step, { name: 'Office', offices: ['administrator'] }));
});
afterAll(() => step.close());

const start = (person: string, by = office) =>
  by.ask('POST', `/api/practice/people/${person}/recovery`);
const enrol = async (handed: { link: string; code: string }, visitor = step.visitor()) => {
  const token = handed.link.split('#')[1];
  const answer = await visitor.ask('POST', '/api/invitations/enrol', { token, code: handed.code });
  return { visitor, answer };
};

describe('coming back in person', () => {
  test('at once no session and no earlier way in holds', async () => {
    const address = 'lost@people.example';
    const { person, visitor, secret } = await signedInByPassword(step, { address });
    const { body } = await visitor.ask('POST', '/api/me/passkeys/options');
    const passkey = softPasskey(testOrigin);
    await visitor.ask('POST', '/api/me/passkeys', { response: passkey.create(body) });
    const { codes } = (await visitor.ask('POST', '/api/me/recovery-codes')).body;

    expect((await start(person)).status).toBe(201);

    expect((await visitor.ask('GET', '/api/me')).status).toBe(401);
    expect((await signInByPasskey(step.visitor(), passkey)).status).toBe(401);
    step.later(60_000);
    const code = await codeAt(secret, step.now());
    const byPassword = { address, password: goodPassword, code, ownDevice: false };
    expect((await step.visitor().ask('POST', '/api/sign-in/password', byPassword)).status).toBe(
      401,
    );
    const byCode = { address, code: codes[0], ownDevice: false };
    expect((await step.visitor().ask('POST', '/api/sign-in/recovery-code', byCode)).status).toBe(
      401,
    );
    // One that cannot be told from a person who is not there.
    const nobody = { ...byPassword, address: 'nobody@people.example' };
    const answers = await Promise.all(
      [byPassword, nobody].map((given) =>
        step.visitor().ask('POST', '/api/sign-in/password', given),
      ),
    );
    expect(answers[0]?.text).toBe(answers[1]?.text);
  });

  test('the person makes a new way in, every earlier one is gone, and all are told', async () => {
    const { person, visitor, passkey } = await signedIn(step, { address: 'back@people.example' });
    await visitor.ask('POST', '/api/me/recovery-codes');
    step.letters.length = 0;
    const { body: handed } = await start(person);
    expect(step.letters).toEqual([{ letter: 'account-changed', person }]);
    const { visitor: desk, answer } = await enrol(handed);
    expect([answer.status, answer.body.state, answer.body.person.id]).toEqual([
      201,
      'half',
      person,
    ]);
    const { body } = await desk.ask('POST', '/api/enrolment/passkey/options');
    const fresh = softPasskey(testOrigin);
    const response = fresh.create(body);
    const whole = await desk.ask('POST', '/api/enrolment/passkey', { response, ownDevice: false });
    expect(whole.body.methods).toEqual({ passkeys: 1, password: false, recoveryCodes: 0 });
    const told = whole.body.notices.map(({ code }: { code: string }) => code);
    expect(told).toContain('account/recovery-started');
    expect(told).toContain('account/came-back');
    expect((await signInByPasskey(step.visitor(), passkey)).status).toBe(401);
    expect((await signInByPasskey(step.visitor(), fresh)).status).toBe(200);
    const { notices } = (await office.ask('GET', '/api/me')).body;
    expect(notices.map(({ code }: { code: string }) => code)).toContain('practice/came-back');
    expect((await enrol(handed)).answer.status).toBe(404);
  });

  test('taken back, the earlier ways hold again', async () => {
    const { person, passkey } = await signedIn(step);
    const { body: handed } = await start(person);
    expect((await signInByPasskey(step.visitor(), passkey)).status).toBe(401);
    const gone = await office.ask('DELETE', `/api/practice/invitations/${handed.invitation}`);
    expect(gone.status).toBe(204);
    expect((await signInByPasskey(step.visitor(), passkey)).status).toBe(200);
    expect((await enrol(handed)).answer.status).toBe(404);
  });

  test('without the code the link opens nothing, and ten tries end it', async () => {
    const { person } = await signedIn(step);
    const { body: handed } = await start(person);
    for (let tries = 0; tries < 10; tries++) {
      expect((await enrol({ ...handed, code: '222222' })).answer.status).toBe(409);
    }
    expect((await enrol(handed)).answer.status).toBe(404);
  });

  test('whoever starts it learns nothing of the person and opens nothing', async () => {
    const { person } = await signedIn(step, { name: 'Quiet Person' });
    const { body } = await start(person);
    expect(Object.keys(body).sort()).toEqual(['code', 'invitation', 'link', 'mailed', 'until']);
    const { body: me } = await office.ask('GET', '/api/me');
    expect(me.person.name).toBe('Office');
  });
});

describe('who may start it', () => {
  test('not for oneself', async () => {
    const me = (await office.ask('GET', '/api/me')).body.person.id;
    expect((await start(me)).body.code).toBe('recovery/not-yourself');
  });

  test('no therapist, no client, and nobody of another practice', async () => {
    const { person } = await signedIn(step);
    const other = await openTestPractice(step, '0e1a0000-0000-4000-8000-0000000000bb');
    const { visitor: therapist } = await signedIn(step, { offices: ['therapist'] });
    const { visitor: client } = await signedIn(step);
    const { visitor: stranger } = await signedIn(step, {
      offices: ['administrator'],
      practice: other,
    });
    const answers = await Promise.all([therapist, client, stranger].map((by) => start(person, by)));
    for (const { status, text } of answers) expect([status, text]).toEqual([404, answers[0]?.text]);
  });

  test('a keeper for an administrator, and for nobody else', async () => {
    const { visitor: keeper } = await signedIn(step, { offices: ['keeper'] });
    const { person: colleague } = await signedIn(step, { offices: ['administrator'] });
    const { person: client } = await signedIn(step);
    expect((await start(colleague, keeper)).status).toBe(201);
    expect((await start(client, keeper)).status).toBe(404);
  });

  test('only soon after signing in', async () => {
    const { person } = await signedIn(step);
    const { visitor } = await signedIn(step, { offices: ['administrator'] });
    step.later(5 * 60_000);
    expect((await start(person, visitor)).body.code).toBe('account/sign-in-again');
  });
});
