import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minute } from '../../record/time.ts';
import {
  halfSignedIn,
  openDoorstep,
  openTestPractice,
  signedIn,
  signInByPasskey,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { testOrigin } from '../../testing/house.ts';
import { softPasskey, type SoftPasskey, type Wrong } from '../../testing/soft-passkey.ts';
import { statusesOf, type Answer, type Visitor } from '../../testing/visitor.ts';

let step: Doorstep;
beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
});
afterAll(() => step.close());

async function ask(visitor: Visitor) {
  return (await visitor.ask('POST', '/api/sign-in/passkey/options')).body;
}

async function answer(visitor: Visitor, response: unknown): Promise<Answer> {
  return visitor.ask('POST', '/api/sign-in/passkey', { response, ownDevice: false });
}

async function signInWrongly(passkey: SoftPasskey, wrong: Wrong): Promise<Answer> {
  const visitor = step.visitor();
  return answer(visitor, passkey.get(await ask(visitor), wrong));
}

describe('what the browser is asked', () => {
  test('shows the person who they are, to this site alone, with nobody named', async () => {
    const question = await ask(step.visitor());
    expect(question.userVerification).toBe('required');
    expect(question.rpId).toBe('hearth.example');
    expect(question.allowCredentials ?? []).toEqual([]);
    expect(Buffer.from(question.challenge, 'base64url').length).toBe(32);
  });

  test('a new passkey is kept on the device, verified, and not attested', async () => {
    const { visitor } = await halfSignedIn(step, { name: 'Dana Field' });
    const { body } = await visitor.ask('POST', '/api/enrolment/passkey/options');
    expect(body.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    });
    expect(body.attestation).toBe('none');
    expect(body.rp).toEqual({ name: 'Hearthside', id: 'hearth.example' });
  });
});

describe('signing in', () => {
  test('a right answer', async () => {
    const { passkey, person } = await signedIn(step);
    const came = await signInByPasskey(step.visitor(), passkey);
    expect(came.status).toBe(200);
    expect(came.body.person.id).toBe(person);
  });

  test.each<[string, Wrong]>([
    ['from another site', { origin: 'https://hearth.example.evil.example' }],
    ['from another port', { origin: 'https://hearth.example:8443' }],
    ['over http', { origin: 'http://hearth.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['by nobody the device knows', { userVerified: false }],
    ['to a question nobody asked', { challenge: 'A'.repeat(43) }],
    ['of another kind', { type: 'webauthn.create' }],
    ['in the name of somebody else', { userHandle: Buffer.from('somebody').toString('base64url') }],
  ])('is refused %s', async (_, wrong) => {
    const { passkey } = await signedIn(step);
    const refused = await signInWrongly(passkey, wrong);
    expect([refused.status, refused.body.code]).toEqual([401, 'sign-in/no-match']);
    // The passkey itself was a good one.
    expect((await signInByPasskey(step.visitor(), passkey)).status).toBe(200);
  });

  test('an answer is good once', async () => {
    const { passkey } = await signedIn(step);
    const visitor = step.visitor();
    const response = passkey.get(await ask(visitor));
    const porch = visitor.cookies.get('__Host-hearthside-porch') ?? '';
    expect((await answer(visitor, response)).status).toBe(200);
    const thief = step.visitor();
    thief.cookies.set('__Host-hearthside-porch', porch);
    expect((await answer(thief, response)).status).toBe(401);
  });

  test('two at once with one answer: one comes in', async () => {
    const { passkey } = await signedIn(step);
    const visitor = step.visitor();
    const response = passkey.get(await ask(visitor));
    const twins = Array.from({ length: 5 }, () => {
      const twin = step.visitor();
      twin.cookies.set(
        '__Host-hearthside-porch',
        visitor.cookies.get('__Host-hearthside-porch') ?? '',
      );
      return answer(twin, response);
    });
    const statuses = statusesOf(await Promise.all(twins));
    expect(statuses).toEqual([200, 401, 401, 401, 401]);
  });

  test('an answer counts in the browser that was asked, and in no other', async () => {
    const { passkey } = await signedIn(step);
    const response = passkey.get(await ask(step.visitor()));
    expect((await answer(step.visitor(), response)).status).toBe(401);
    const other = step.visitor();
    await ask(other);
    expect((await answer(other, response)).status).toBe(401);
  });

  test('a wrong answer uses the question up', async () => {
    const { passkey } = await signedIn(step);
    const visitor = step.visitor();
    const question = await ask(visitor);
    const porch = visitor.cookies.get('__Host-hearthside-porch') ?? '';
    await answer(visitor, passkey.get(question, { userVerified: false }));
    visitor.cookies.set('__Host-hearthside-porch', porch);
    expect((await answer(visitor, passkey.get(question))).status).toBe(401);
  });

  test('a question is open for five minutes', async () => {
    const { passkey } = await signedIn(step);
    const visitor = step.visitor();
    const question = await ask(visitor);
    step.later(5 * minute);
    expect((await answer(visitor, passkey.get(question))).status).toBe(401);
  });

  test('a counter that does not go up is a copied key', async () => {
    const { visitor } = await halfSignedIn(step);
    const passkey = softPasskey(testOrigin, true);
    const { body } = await visitor.ask('POST', '/api/enrolment/passkey/options');
    const response = passkey.create(body);
    await visitor.ask('POST', '/api/enrolment/passkey', { response, ownDevice: false });
    expect((await signInByPasskey(step.visitor(), passkey)).status).toBe(200);
    expect((await signInWrongly(passkey, { counter: 2 })).status).toBe(401);
    expect((await signInWrongly(passkey, { counter: 1 })).status).toBe(401);
    expect((await signInWrongly(passkey, { counter: 0 })).status).toBe(401);
    expect((await signInWrongly(passkey, { counter: 9 })).status).toBe(200);
  });

  test('a passkey that nobody here has', async () => {
    const stranger = softPasskey(testOrigin);
    stranger.create({ challenge: '', user: { id: '' } });
    expect((await signInWrongly(stranger, {})).status).toBe(401);
  });

  test('a removed passkey', async () => {
    const { visitor, passkey } = await signedIn(step);
    const { body } = await visitor.ask('POST', '/api/me/passkeys/options');
    const second = softPasskey(testOrigin);
    await visitor.ask('POST', '/api/me/passkeys', { response: second.create(body) });
    const listed = (await visitor.ask('GET', '/api/me/passkeys')).body.passkeys;
    expect(listed).toHaveLength(2);
    expect((await visitor.ask('DELETE', `/api/me/passkeys/${listed[0].id}`)).status).toBe(200);
    expect((await signInByPasskey(step.visitor(), passkey)).status).toBe(401);
    expect((await signInByPasskey(step.visitor(), second)).status).toBe(200);
  });
});

describe('adding a passkey', () => {
  async function add(wrong: Wrong): Promise<Answer> {
    const { visitor } = await signedIn(step);
    const { body } = await visitor.ask('POST', '/api/me/passkeys/options');
    const response = softPasskey(testOrigin).create(body, wrong);
    return visitor.ask('POST', '/api/me/passkeys', { response });
  }

  test.each<[string, Wrong]>([
    ['from another site', { origin: 'https://evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['unverified', { userVerified: false }],
    ['with another challenge', { challenge: 'B'.repeat(43) }],
    ['of another kind', { type: 'webauthn.get' }],
  ])('is refused %s', async (_, wrong) => {
    const refused = await add(wrong);
    expect([refused.status, refused.body.code]).toEqual([409, 'passkey/no-match']);
  });

  test('a question for signing in is none for adding', async () => {
    const { visitor } = await signedIn(step);
    const { body } = await visitor.ask('POST', '/api/sign-in/again/options');
    const response = softPasskey(testOrigin).create({ ...body, rp: { id: body.rpId } });
    expect((await visitor.ask('POST', '/api/me/passkeys', { response })).status).toBe(409);
  });

  test('a passkey of somebody else stays theirs', async () => {
    const { passkey, person } = await signedIn(step);
    const { visitor } = await signedIn(step);
    const { body } = await visitor.ask('POST', '/api/me/passkeys/options');
    const response = passkey.create({
      ...body,
      user: { id: Buffer.from(person).toString('base64url') },
    });
    expect((await visitor.ask('POST', '/api/me/passkeys', { response })).status).toBe(409);
    expect((await signInByPasskey(step.visitor(), passkey)).body.person.id).toBe(person);
  });
});
