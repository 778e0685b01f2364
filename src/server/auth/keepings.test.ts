/** What is kept on devices: known by its owner alone, taken off from elsewhere, and told to nobody else. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minute } from '../../record/time.ts';
import { withClient } from '../../testing/connection.ts';
import {
  openDoorstep,
  openTestPractice,
  signedIn,
  signInByPasskey,
  type Doorstep,
} from '../../testing/doorstep.ts';
import type { SoftPasskey } from '../../testing/soft-passkey.ts';
import { statusesOf, type Visitor } from '../../testing/visitor.ts';
import { createSignInLimits } from './sign-in-limits.ts';

let step: Doorstep;
let phone: Visitor;
let passkey: SoftPasskey;
let mark: string;
let release: string;

beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
});
afterAll(() => step.close());
beforeEach(async () => {
  ({ visitor: phone, passkey } = await signedIn(step));
  [mark, release] = [chance(), chance()];
});

const chance = () => randomBytes(16).toString('base64url');
const keep = (visitor: Visitor, body: object = { mark, release }) =>
  visitor.ask('POST', '/api/me/keepings', body);
const here = async (visitor: Visitor) =>
  (await visitor.ask('POST', '/api/me/keepings/here', { mark })).body;
const listed = async (visitor: Visitor) =>
  (await visitor.ask('GET', '/api/me/keepings')).body.keepings;
const check = async (visitor: Visitor, of = mark) =>
  visitor.ask('POST', '/api/keepings/check', { mark: of });

/** The same person on another device. */
async function elsewhere(): Promise<Visitor> {
  const laptop = step.visitor();
  await signInByPasskey(laptop, passkey);
  return laptop;
}

test('something that is kept is listed for its owner, by device and day', async () => {
  const kept = await keep(phone);
  expect(kept.body).toEqual({ keptAt: step.now() });
  expect(await here(phone)).toEqual({ kept: { id: expect.any(String), keptAt: step.now() } });
  const laptop = await elsewhere();
  const one = { id: expect.any(String), device: 'Firefox on Linux', keptAt: step.now() };
  expect(await listed(phone)).toEqual([{ ...one, here: true }]);
  expect(await listed(laptop)).toEqual([{ ...one, here: false }]);
});

test('kept anew under the same mark it is one, from then on', async () => {
  await keep(phone);
  step.later(minute);
  await keep(phone, { mark, release: chance() });
  expect(await here(phone)).toEqual({ kept: { id: expect.any(String), keptAt: step.now() } });
  expect(await listed(phone)).toHaveLength(1);
});

describe('whoever asks about a mark', () => {
  test('is answered alike when it is in use and when it never was', async () => {
    await keep(phone);
    const stranger = step.visitor();
    const { visitor: other } = await signedIn(step);
    for (const who of [stranger, other, phone]) {
      const [kept, never] = [await check(who), await check(who, chance())];
      expect([kept.status, kept.text]).toEqual([never.status, never.text]);
    }
    expect((await check(stranger)).body).toEqual({ takeOff: false });
    expect(await here(other)).toEqual({ kept: null });
  });

  test('learns nothing by saying that it is gone, without the word that lies inside', async () => {
    await keep(phone);
    const stranger = step.visitor();
    const body = { mark, release: chance() };
    const kept = await stranger.ask('POST', '/api/keepings/release', body);
    const never = await stranger.ask('POST', '/api/keepings/release', { ...body, mark: chance() });
    expect([kept.status, kept.text]).toEqual([never.status, never.text]);
    expect((await check(stranger)).body).toEqual({ takeOff: false });
    expect(await listed(phone)).toHaveLength(1);
  });

  test('is asked to slow down after two minutes’ worth of asking', async () => {
    Object.assign(step.door.limits, createSignInLimits());
    const stranger = step.visitor('203.0.113.77');
    const statuses = statusesOf(
      await Promise.all(Array.from({ length: 125 }, async () => check(stranger))),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(120);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    Object.assign(step.door.limits, { take: () => 0 });
  });
});

describe('what is taken off', () => {
  test('from elsewhere, is told to its device, and stays so', async () => {
    await keep(phone);
    const laptop = await elsewhere();
    const [{ id }] = await listed(laptop);
    expect((await laptop.ask('DELETE', `/api/me/keepings/${id}`)).status).toBe(204);
    expect(await listed(laptop)).toEqual([]);
    // Signed out by then, or another person's by now.
    for (const who of [step.visitor(), phone, (await signedIn(step)).visitor])
      expect((await check(who)).body).toEqual({ takeOff: true });
    expect((await keep(phone)).body.code).toBe('keeping/taken-off');
    expect(await namedRows()).toBe(0);
  });

  test('with the session of its device, when that is ended from elsewhere', async () => {
    await keep(phone);
    const laptop = await elsewhere();
    const { body } = await laptop.ask('GET', '/api/me/devices');
    const other = body.devices.find(({ here: isHere }: { here: boolean }) => !isHere);
    await laptop.ask('DELETE', `/api/me/devices/${other.id}`);
    expect((await check(phone)).body).toEqual({ takeOff: true });
  });

  test('also when its person signed in there anew since, and the device has asked', async () => {
    await keep(phone);
    await phone.ask('POST', '/api/sign-out');
    expect((await check(phone)).body).toEqual({ takeOff: false });
    await signInByPasskey(phone, passkey);
    await check(phone);
    const laptop = await elsewhere();
    expect(await listed(laptop)).toMatchObject([{ here: false }]);
    expect(await listed(phone)).toMatchObject([{ here: true }]);
    const { id } = (await phone.ask('GET', '/api/me')).body.session;
    await laptop.ask('DELETE', `/api/me/devices/${id}`);
    expect((await check(phone)).body).toEqual({ takeOff: true });
  });

  test('by who opened it on the device, with the word that lies inside', async () => {
    await keep(phone);
    const nobody = step.visitor();
    await nobody.ask('POST', '/api/keepings/release', { mark, release });
    expect(await listed(phone)).toEqual([]);
    expect((await check(nobody)).body).toEqual({ takeOff: true });
  });

  test('by nobody else: somebody else’s is answered like one that never was', async () => {
    await keep(phone);
    const [{ id }] = await listed(phone);
    const { visitor: other } = await signedIn(step);
    const one = await other.ask('DELETE', `/api/me/keepings/${id}`);
    const none = await other.ask('DELETE', `/api/me/keepings/${randomUUID()}`);
    expect([one.status, one.text]).toEqual([none.status, none.text]);
    expect((await check(phone)).body).toEqual({ takeOff: false });
  });
});

test('signing out, also by Leave, and adding a way in leave it where it is', async () => {
  await keep(phone);
  await phone.ask('POST', '/api/leave');
  const laptop = await elsewhere();
  await laptop.ask('POST', '/api/sign-out/everywhere');
  expect((await check(phone)).body).toEqual({ takeOff: false });
});

test('what somebody else keeps on the same device is written over there, and so it is here', async () => {
  await keep(phone);
  const { visitor: other } = await signedIn(step);
  expect((await keep(other)).status).toBe(200);
  expect(await here(phone)).toEqual({ kept: null });
  expect(await listed(phone)).toEqual([]);
});

test('with the person it goes, and its device is told', async () => {
  await keep(phone);
  await withClient(step.connection, async (client) => {
    await client.query('begin');
    await client.query(
      `delete from passkey using keeping k where k.person_id = passkey.person_id
         and mark_hash = sha256(convert_to($1, 'utf8'))`,
      [mark],
    );
    const own = `select person_id from keeping where mark_hash = sha256(convert_to($1, 'utf8'))`;
    await client.query(`delete from notice where person_id in (${own})`, [mark]);
    await client.query(`delete from session where person_id in (${own})`, [mark]);
    await client.query(`delete from person where person_id in (${own})`, [mark]);
    await client.query('commit');
  });
  expect((await check(step.visitor())).body).toEqual({ takeOff: true });
});

test('nothing but hashes, ids, a device’s plain name and a time is written down', async () => {
  await keep(phone);
  const row = await withClient(step.connection, async (client) => {
    const { rows } = await client.query(
      `select * from keeping where mark_hash = sha256(convert_to($1, 'utf8'))`,
      [mark],
    );
    return rows[0];
  });
  expect(Object.keys(row).sort()).toEqual([
    'device',
    'keeping_id',
    'kept_at',
    'mark_hash',
    'person_id',
    'release_hash',
    'session_id',
  ]);
  expect(JSON.stringify(row)).not.toContain(mark);
  expect(JSON.stringify(row)).not.toContain(release);
});

/** How many rows say whose they were, of those that were taken off. */
async function namedRows(): Promise<number> {
  return withClient(step.connection, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from keeping where person_id is null
         and (session_id is not null or device is not null or release_hash is not null)`,
    );
    return rows[0].n;
  });
}
