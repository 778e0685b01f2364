import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day, minute } from '../../record/time.ts';
import {
  goodPassword,
  codeAt,
  halfSignedIn,
  openDoorstep,
  openTestPractice,
  signedIn,
  signedInByPassword,
  signInByPasskey,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { holdRows } from '../../testing/hold-rows.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import { testOrigin } from '../../testing/house.ts';
import { statusesOf, type Visitor } from '../../testing/visitor.ts';
import { endOldSessions } from './end-sessions.ts';
import { hashToken } from './tokens.ts';

const hour = 60 * minute;
const session = '__Host-hearthside';
let step: Doorstep;

beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
});
afterAll(() => step.close());

const statusOf = async (visitor: Visitor) => (await visitor.ask('GET', '/api/me')).status;
const tokenOf = (visitor: Visitor) => visitor.cookies.get(session) ?? '';
/** The same browser on another day: only its session cookie came along. */
const withToken = (token: string) => {
  const visitor = step.visitor();
  visitor.cookies.set(session, token);
  return visitor;
};

describe('who is signed in', () => {
  test('nobody, without a cookie', async () => {
    expect(await statusOf(step.visitor())).toBe(401);
  });

  test.each([
    ['an empty one', ''],
    ['a made-up one', 'A'.repeat(43)],
    ['a long one', 'A'.repeat(4_000)],
    ['one with other letters', `${'A'.repeat(42)}'`],
  ])('nobody, with a cookie that is %s', async (_, token) => {
    expect(await statusOf(withToken(token))).toBe(401);
  });

  test('the token is not in the database, and what is there opens nothing', async () => {
    const { visitor, person } = await signedIn(step);
    const kept = await step.door.database.atDoor((db) =>
      db
        .selectFrom('session')
        .selectAll()
        .where('person_id', '=', person)
        .executeTakeFirstOrThrow(),
    );
    expect(kept.token_hash.equals(hashToken(tokenOf(visitor)))).toBe(true);
    expect(JSON.stringify(kept)).not.toContain(tokenOf(visitor));
    expect(await statusOf(withToken(kept.token_hash.toString('base64url')))).toBe(401);
    expect(await statusOf(withToken(kept.session_id))).toBe(401);
  });

  test('the cookie is Secure, HttpOnly, Lax and for this host alone', async () => {
    const { visitor } = await signedIn(step);
    const line = visitor.set.find((each) => each.startsWith(`${session}=`)) ?? '';
    expect(line).toMatch(/; Path=\/(;|$)/);
    expect(line).toContain('HttpOnly');
    expect(line).toContain('Secure');
    expect(line).toContain('SameSite=Lax');
    expect(line).not.toContain('Domain');
    expect(line).not.toMatch(/Max-Age|Expires/);
  });

  test('on a person’s own device the cookie outlives the browser', async () => {
    const { visitor } = await signedIn(step, {}, true);
    const line = visitor.set.find((each) => each.startsWith(`${session}=`)) ?? '';
    expect(line).toContain(`Max-Age=${(90 * day) / 1000}`);
  });
});

describe('a session planted before sign-in is worth nothing after', () => {
  test('a made-up token does not become the session', async () => {
    const { passkey } = await signedIn(step);
    const planted = 'B'.repeat(43);
    const victim = withToken(planted);
    expect((await signInByPasskey(victim, passkey)).status).toBe(200);
    expect(tokenOf(victim)).not.toBe(planted);
    expect(await statusOf(withToken(planted))).toBe(401);
  });

  test('the session of somebody else in that browser ends', async () => {
    const { passkey } = await signedIn(step);
    const { visitor: attacker } = await signedIn(step);
    const planted = tokenOf(attacker);
    await signInByPasskey(withToken(planted), passkey);
    expect(await statusOf(withToken(planted))).toBe(401);
  });

  test('the token changes with the first way in', async () => {
    const { visitor } = await halfSignedIn(step);
    const before = tokenOf(visitor);
    const { body } = await visitor.ask('POST', '/api/enrolment/passkey/options');
    const response = softPasskey(testOrigin).create(body);
    await visitor.ask('POST', '/api/enrolment/passkey', { response, ownDevice: false });
    expect(tokenOf(visitor)).not.toBe(before);
    expect(await statusOf(withToken(before))).toBe(401);
    expect(await statusOf(visitor)).toBe(200);
  });

  test('the token changes when one signs in again', async () => {
    const { visitor, passkey } = await signedIn(step);
    const before = tokenOf(visitor);
    const { body } = await visitor.ask('POST', '/api/sign-in/again/options');
    const again = await visitor.ask('POST', '/api/sign-in/again', { response: passkey.get(body) });
    expect(again.status).toBe(200);
    expect(await statusOf(withToken(before))).toBe(401);
    expect(await statusOf(visitor)).toBe(200);
  });
});

describe('half signed in', () => {
  test.each([
    ['GET', '/api/me/devices'],
    ['GET', '/api/me/passkeys'],
    ['POST', '/api/me/recovery-codes'],
    ['POST', '/api/sign-in/again/options'],
    ['GET', '/api/practice/people'],
    ['GET', '/api/house'],
    ['GET', '/api/partnerships/0e1a0000-0000-4000-8000-0000000000ab/invitations'],
  ] as const)('opens no %s %s', async (method, url) => {
    const { visitor } = await halfSignedIn(step, {
      offices: ['therapist', 'administrator', 'keeper'],
    });
    expect((await visitor.ask(method, url)).status).toBe(401);
  });

  test('sees only that it is half', async () => {
    const { visitor } = await halfSignedIn(step);
    expect((await visitor.ask('GET', '/api/me')).body.state).toBe('half');
  });

  test('is over after half an hour of nothing', async () => {
    const { visitor } = await halfSignedIn(step);
    step.later(30 * minute);
    expect(await statusOf(visitor)).toBe(401);
  });

  test('two tabs that make a way in at once: one does, and the other is told to sign in', async () => {
    const { visitor, person } = await halfSignedIn(step, { address: 'tabs@people.example' });
    const other = withToken(tokenOf(visitor));
    const { body: question } = await visitor.ask('POST', '/api/enrolment/passkey/options');
    const { body: offered } = await other.ask('POST', '/api/enrolment/authenticator');
    const response = softPasskey(testOrigin).create(question);
    const code = await codeAt(offered.secret, step.now());
    const given = { password: goodPassword, setup: offered.setup, code, ownDevice: false };
    const lock = 'select from person where person_id = $1 for update';
    const held = await holdRows(step.connection, lock, [person]);
    const enrolling = [
      visitor.ask('POST', '/api/enrolment/passkey', { response, ownDevice: false }),
      other.ask('POST', '/api/enrolment/password', given),
    ];
    await held.letGoWhenWaiting(2);
    expect(statusesOf(await Promise.all(enrolling))).toEqual([201, 401]);
    expect(await countSessions(person)).toBe(1);
  });

  test('a whole session cannot enrol anew past the sign-in it needs for that', async () => {
    const { visitor } = await signedIn(step);
    expect((await visitor.ask('POST', '/api/enrolment/passkey/options')).status).toBe(401);
    expect((await visitor.ask('POST', '/api/enrolment/authenticator')).status).toBe(401);
  });
});

describe('a session ends by itself', () => {
  test('of a client on a shared device: after 30 minutes of nothing', async () => {
    const { visitor } = await signedIn(step);
    step.later(30 * minute - 1);
    expect(await statusOf(visitor)).toBe(200);
    step.later(30 * minute);
    expect(await statusOf(visitor)).toBe(401);
  });

  test('of a client on a shared device: after 12 hours though used', async () => {
    const { visitor } = await signedIn(step);
    expect(await lastsWhileUsed(visitor, 20 * minute)).toBe(12 * hour);
  });

  test('of a client on their own device: after 14 days of nothing', async () => {
    const { visitor } = await signedIn(step, {}, true);
    step.later(14 * day - 1);
    expect(await statusOf(visitor)).toBe(200);
    step.later(14 * day);
    expect(await statusOf(visitor)).toBe(401);
  });

  test('of a client on their own device: after 90 days though used', async () => {
    const { visitor } = await signedIn(step, {}, true);
    expect(await lastsWhileUsed(visitor, 5 * day)).toBe(90 * day);
  });

  test.each(['therapist', 'administrator', 'keeper'] as const)(
    'of a %s: after 15 minutes of nothing, on their own device too',
    async (office) => {
      const { visitor } = await signedIn(step, { offices: [office] }, true);
      step.later(15 * minute - 1);
      expect(await statusOf(visitor)).toBe(200);
      step.later(15 * minute);
      expect(await statusOf(visitor)).toBe(401);
    },
  );

  test('of a therapist: after 12 hours though used', async () => {
    const { visitor } = await signedIn(step, { offices: ['therapist'] }, true);
    expect(await lastsWhileUsed(visitor, 10 * minute)).toBe(12 * hour);
  });

  test('what /api/me says about its end is when it ends', async () => {
    const { visitor } = await signedIn(step);
    const { body } = await visitor.ask('GET', '/api/me');
    expect(body.session.idleUntil).toBe(step.now() + 30 * minute);
    expect(body.session.absoluteUntil).toBe(step.now() + 12 * hour);
    expect(body.session.recentUntil).toBe(step.now() + 5 * minute);
  });

  test('being seen is written once a minute at most', async () => {
    const { visitor } = await signedIn(step);
    const begun = step.now();
    step.later(59_000);
    expect((await visitor.ask('GET', '/api/me')).body.session.idleUntil).toBe(begun + 30 * minute);
    step.later(1_000);
    expect((await visitor.ask('GET', '/api/me')).body.session.idleUntil).toBe(begun + 31 * minute);
  });

  test('and is then told to open streams though nobody asks anything', async () => {
    const { visitor, person } = await signedIn(step);
    const { body } = await visitor.ask('GET', '/api/me');
    const told = await listen();
    step.later(31 * minute);
    await step.door.database.atDoor((db) => endOldSessions(db, step.now()));
    expect(await told.stop()).toContain(body.session.id);
    expect(await countSessions(person)).toBe(0);
  });

  async function lastsWhileUsed(visitor: Visitor, every: number): Promise<number> {
    const begun = step.now();
    while ((await statusOf(visitor)) === 200) step.later(every);
    return step.now() - begun;
  }
});

describe('a session is ended', () => {
  test('by signing out: refused on the very next request', async () => {
    const { visitor } = await signedIn(step);
    const token = tokenOf(visitor);
    expect((await visitor.ask('POST', '/api/sign-out')).status).toBe(204);
    expect(visitor.cookies.has(session)).toBe(false);
    expect(await statusOf(withToken(token))).toBe(401);
  });

  test('by signing out everywhere: on every device', async () => {
    const { visitor, passkey } = await signedIn(step);
    const phone = step.visitor();
    await signInByPasskey(phone, passkey);
    expect((await phone.ask('POST', '/api/sign-out/everywhere')).status).toBe(204);
    expect(await statusOf(visitor)).toBe(401);
    expect(await statusOf(phone)).toBe(401);
  });

  test('from another device, one by one, and its stream is told within a second', async () => {
    const { visitor, passkey } = await signedIn(step);
    const phone = step.visitor();
    await signInByPasskey(phone, passkey);
    const { body } = await visitor.ask('GET', '/api/me/devices');
    const [here, other] = body.devices;
    expect([here.here, other.here, other.device]).toEqual([true, false, 'Firefox on Linux']);
    const told = await listen();
    expect((await visitor.ask('DELETE', `/api/me/devices/${other.id}`)).status).toBe(204);
    expect(await told.stop()).toEqual([other.id]);
    expect(await statusOf(phone)).toBe(401);
    expect(await statusOf(visitor)).toBe(200);
  });

  test('of somebody else: not found, like one that never was', async () => {
    const { visitor } = await signedIn(step);
    const { visitor: stranger } = await signedIn(step);
    const theirs = (await visitor.ask('GET', '/api/me')).body.session.id;
    const one = await stranger.ask('DELETE', `/api/me/devices/${theirs}`);
    const none = await stranger.ask(
      'DELETE',
      '/api/me/devices/0e1a0000-0000-4000-8000-0000000000ff',
    );
    expect(one.status).toBe(404);
    expect(one.text).toBe(none.text);
    expect(await statusOf(visitor)).toBe(200);
  });

  test('on all other devices, when a way in is added', async () => {
    const { visitor, passkey } = await signedIn(step);
    const phone = step.visitor();
    await signInByPasskey(phone, passkey);
    const { body } = await visitor.ask('POST', '/api/me/passkeys/options');
    const response = softPasskey(testOrigin).create(body);
    expect((await visitor.ask('POST', '/api/me/passkeys', { response })).status).toBe(201);
    expect(await statusOf(phone)).toBe(401);
    expect(await statusOf(visitor)).toBe(200);
  });

  test('on all other devices, when the password changes', async () => {
    const address = 'factor@people.example';
    const { visitor, secret } = await signedInByPassword(step, { address });
    const phone = step.visitor();
    step.later(minute);
    const code = await codeAt(secret, step.now());
    const given = { address, password: goodPassword, code, ownDevice: false };
    expect((await phone.ask('POST', '/api/sign-in/password', given)).status).toBe(200);
    const changed = { password: 'another lamp, another window' };
    expect((await visitor.ask('PUT', '/api/me/password', changed)).status).toBe(200);
    expect(await statusOf(phone)).toBe(401);
    expect(await statusOf(visitor)).toBe(200);
  });
});

describe('what is sensitive needs a recent sign-in', () => {
  let visitor: Visitor;
  let passkey: ReturnType<typeof softPasskey>;
  beforeEach(async () => {
    ({ visitor, passkey } = await signedIn(step));
  });

  test('up to five minutes after it, and not at five', async () => {
    step.later(5 * minute - 1);
    expect((await visitor.ask('POST', '/api/me/recovery-codes')).status).toBe(201);
    step.later(1);
    const late = await visitor.ask('POST', '/api/me/recovery-codes');
    expect([late.status, late.body.code]).toEqual([403, 'account/sign-in-again']);
  });

  test('signing in again opens it once more, without a new session', async () => {
    step.later(6 * minute);
    const before = (await visitor.ask('GET', '/api/me')).body.session;
    const { body } = await visitor.ask('POST', '/api/sign-in/again/options');
    const response = passkey.get(body);
    const again = await visitor.ask('POST', '/api/sign-in/again', { response });
    expect(again.body.session.id).toBe(before.id);
    expect(again.body.session.absoluteUntil).toBe(before.absoluteUntil);
    expect((await visitor.ask('POST', '/api/me/recovery-codes')).status).toBe(201);
  });

  test('somebody else’s passkey does not', async () => {
    const { passkey: theirs } = await signedIn(step);
    step.later(6 * minute);
    const { body } = await visitor.ask('POST', '/api/sign-in/again/options');
    const response = theirs.get(body);
    const again = await visitor.ask('POST', '/api/sign-in/again', { response });
    expect([again.status, again.body.code]).toEqual([401, 'sign-in/no-match']);
    expect((await visitor.ask('POST', '/api/me/recovery-codes')).status).toBe(403);
  });
});

async function countSessions(person: string): Promise<number> {
  const rows = await step.door.database.atDoor((db) =>
    db.selectFrom('session').select('session_id').where('person_id', '=', person).execute(),
  );
  return rows.length;
}

/** Hears which sessions end, as a live stream does. */
async function listen(): Promise<{ stop(): Promise<string[]> }> {
  const client = new Client(step.connection);
  const heard: string[] = [];
  await client.connect();
  client.on('notification', ({ payload = '' }) => heard.push(payload));
  await client.query('listen session_ended');
  return {
    async stop() {
      await client.query('select 1');
      await client.end();
      return heard;
    },
  };
}
