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
import { holdRows } from '../../testing/hold-rows.ts';
import { testOrigin } from '../../testing/house.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import { statusesOf, type Visitor } from '../../testing/visitor.ts';
import { deviceName } from './device-name.ts';
import { readProfiles } from './profile.ts';

let step: Doorstep;
beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
});
afterAll(() => step.close());

async function addPasskey(visitor: Visitor) {
  const { body } = await visitor.ask('POST', '/api/me/passkeys/options');
  const passkey = softPasskey(testOrigin);
  const added = await visitor.ask('POST', '/api/me/passkeys', { response: passkey.create(body) });
  expect(added.status).toBe(201);
  return passkey;
}

const passkeysOf = async (visitor: Visitor): Promise<{ id: string }[]> =>
  (await visitor.ask('GET', '/api/me/passkeys')).body.passkeys;

describe('the last way in stays', () => {
  test('the only passkey, recovery codes or not', async () => {
    const { visitor, passkey } = await signedIn(step);
    await visitor.ask('POST', '/api/me/recovery-codes');
    const [one] = await passkeysOf(visitor);
    const refused = await visitor.ask('DELETE', `/api/me/passkeys/${one?.id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'account/last-way-in']);
    expect((await signInByPasskey(step.visitor(), passkey)).status).toBe(200);
  });

  test('the only password', async () => {
    const { visitor } = await signedInByPassword(step, { address: 'only@people.example' });
    expect((await visitor.ask('DELETE', '/api/me/password')).body.code).toBe('account/last-way-in');
  });

  test('a password may go once there is a passkey, and then the passkey may not', async () => {
    const { visitor } = await signedInByPassword(step, { address: 'both@people.example' });
    await addPasskey(visitor);
    expect((await visitor.ask('DELETE', '/api/me/password')).body.methods.password).toBe(false);
    const [one] = await passkeysOf(visitor);
    expect((await visitor.ask('DELETE', `/api/me/passkeys/${one?.id}`)).status).toBe(409);
  });

  test('two passkeys removed at the same instant: one stays', async () => {
    const { visitor, person } = await signedIn(step);
    await addPasskey(visitor);
    const keys = await passkeysOf(visitor);
    const lock = 'select from passkey where person_id = $1 for update';
    const held = await holdRows(step.connection, lock, [person]);
    const removing = keys.map(({ id }) => visitor.ask('DELETE', `/api/me/passkeys/${id}`));
    await held.letGoWhenWaiting(2);
    expect(statusesOf(await Promise.all(removing))).toEqual([200, 409]);
    expect(await passkeysOf(visitor)).toHaveLength(1);
  });

  test('somebody else’s passkey is not here', async () => {
    const { visitor: owner } = await signedIn(step);
    await addPasskey(owner);
    const [theirs] = await passkeysOf(owner);
    const { visitor } = await signedIn(step);
    expect((await visitor.ask('DELETE', `/api/me/passkeys/${theirs?.id}`)).status).toBe(404);
    expect(await passkeysOf(owner)).toHaveLength(2);
  });
});

describe('a password beside a passkey', () => {
  test('comes with an authenticator, never alone', async () => {
    const address = 'beside@people.example';
    const { visitor } = await signedIn(step, { address });
    const alone = await visitor.ask('PUT', '/api/me/password', { password: goodPassword });
    expect(alone.body.code).toBe('account/no-authenticator');
    const { body: offered } = await visitor.ask('POST', '/api/me/authenticator');
    const code = await codeAt(offered.secret, step.now());
    const given = { password: goodPassword, setup: offered.setup, code };
    const { body } = await visitor.ask('PUT', '/api/me/password', given);
    expect(body.methods).toEqual({ passkeys: 1, password: true, recoveryCodes: 0 });
    step.later(60_000);
    const later = await codeAt(offered.secret, step.now());
    const came = { address, password: goodPassword, code: later, ownDevice: false };
    expect((await step.visitor().ask('POST', '/api/sign-in/password', came)).status).toBe(200);
  });

  test('its authenticator can be another one, and only with a password', async () => {
    const { visitor } = await signedIn(step);
    const { body: offered } = await visitor.ask('POST', '/api/me/authenticator');
    const code = await codeAt(offered.secret, step.now());
    const given = { setup: offered.setup, code };
    expect((await visitor.ask('PUT', '/api/me/authenticator', given)).body.code).toBe(
      'account/no-password',
    );
  });

  test('a weak one is refused with its reason', async () => {
    const { visitor } = await signedInByPassword(step, { address: 'weak@people.example' });
    const refused = await visitor.ask('PUT', '/api/me/password', { password: 'short' });
    expect(refused.body).toMatchObject({ code: 'password/too-short', values: { fewest: 12 } });
  });
});

describe('how one is called and what one prefers', () => {
  test('names and pronouns are sealed, and opened for those who may know them', async () => {
    const { visitor, person } = await signedIn(step);
    const profile = { name: 'Alex Winters', called: 'Lex', pronouns: 'they/them' };
    const { body } = await visitor.ask('PUT', '/api/me/profile', profile);
    expect(body.person).toMatchObject(profile);
    const row = await step.door.database.atDoor((db) =>
      db
        .selectFrom('person')
        .select(['person_id', 'practice_id', 'profile'])
        .where('person_id', '=', person)
        .executeTakeFirstOrThrow(),
    );
    expect(row.profile.toString('latin1')).not.toContain('Alex');
    const opened = await readProfiles(step.door.practiceKeys, [row]);
    expect(opened.get(person)).toEqual(profile);
    // Another person's profile moved here does not open.
    const moved = { ...row, person_id: '0e1b0000-0000-4000-8000-0000000000cc' };
    await expect(readProfiles(step.door.practiceKeys, [moved])).rejects.toThrow(
      'authenticate data',
    );
    const without = { name: 'Alex', called: null, pronouns: null };
    expect((await visitor.ask('PUT', '/api/me/profile', without)).body.person).toMatchObject(
      without,
    );
  });

  test('preferences are kept whole, and nothing else is', async () => {
    const { visitor } = await signedIn(step);
    const wanted = { light: 'evening', letters: 'large', timeZone: 'Europe/Vienna' };
    const { body } = await visitor.ask('PUT', '/api/me/preferences', wanted);
    expect([body.preferences, body.person.timeZone]).toEqual([wanted, 'Europe/Vienna']);
    const refused = await visitor.ask('PUT', '/api/me/preferences', { offices: ['administrator'] });
    expect(refused.status).toBe(400);
  });

  test('how often letters may come follows what somebody is here, until they choose', async () => {
    const told = async (who: Parameters<typeof signedIn>[1], wanted?: object) => {
      const { visitor } = await signedIn(step, who);
      if (wanted) await visitor.ask('PUT', '/api/me/preferences', wanted);
      return (await visitor.ask('GET', '/api/me')).body.person.waitingMail;
    };
    expect(await told({ offices: ['therapist'] })).toBe('off');
    expect(await told({ address: 'mika@people.example' })).toBe('off');
    expect(await told({ offices: ['therapist'], address: 'hale@clinic.example' })).toBe('daily');
    const sam = { address: 'sam@people.example' };
    expect(await told(sam, { waitingMail: 'soon' })).toBe('soon');
  });

  test('a name that would mislead is refused', async () => {
    const { visitor } = await signedIn(step);
    for (const name of ['', '   ', 'a\u202Eb', 'two\nlines', 'x'.repeat(121)]) {
      const given = { name, called: null, pronouns: null };
      expect((await visitor.ask('PUT', '/api/me/profile', given)).status).toBe(400);
    }
  });

  test('news about the account waits until it is put away by its person', async () => {
    const { visitor } = await signedIn(step);
    await addPasskey(visitor);
    const [notice] = (await visitor.ask('GET', '/api/me')).body.notices;
    expect(notice.code).toBe('account/way-in-added');
    const { visitor: other } = await signedIn(step);
    await other.ask('DELETE', `/api/me/notices/${notice.id}`);
    expect((await visitor.ask('GET', '/api/me')).body.notices).toHaveLength(1);
    expect((await visitor.ask('DELETE', `/api/me/notices/${notice.id}`)).status).toBe(204);
    expect((await visitor.ask('GET', '/api/me')).body.notices).toEqual([]);
  });
});

test('what the administrator sees of people: names and numbers, a day and no moment', async () => {
  const { visitor } = await signedIn(step, { name: 'Zed Office', offices: ['administrator'] });
  const { people } = (await visitor.ask('GET', '/api/practice/people')).body;
  const zed = people.find(({ name }: { name: string }) => name === 'Zed Office');
  expect(zed).toEqual({
    id: expect.any(String),
    name: 'Zed Office',
    offices: ['administrator'],
    methods: { passkeys: 1, password: false, recoveryCodes: 0 },
    seenDay: new Date(step.now()).toISOString().slice(0, 10),
    partnerships: 0,
    recovering: false,
  });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['<script>alert(1)</script>', 'A device'],
  [undefined, 'A device'],
])('%s is called %s', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));
