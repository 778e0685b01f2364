import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { minute } from '../../record/time.ts';
import {
  codeAt,
  goodPassword,
  openDoorstep,
  openTestPractice,
  signedInByPassword,
  type Doorstep,
} from '../../testing/doorstep.ts';
import type { Visitor } from '../../testing/visitor.ts';
import { addressBlock } from './address-block.ts';
import { createBuckets } from './buckets.ts';
import { createSignInLimits } from './sign-in-limits.ts';

const address = 'victim@people.example';
let step: Doorstep;
let secret: string;
let victim: Visitor;

beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
  ({ secret } = await signedInByPassword(step, { address }));
  await signedInByPassword(step, { address: 'other@people.example' });
});
afterAll(() => step.close());

/** Each test begins with nobody having tried anything, and the victim known to their own device. */
beforeEach(async () => {
  Object.assign(step.door.limits, createSignInLimits());
  step.later(minute);
  victim = step.visitor('198.51.100.20');
  await rightly(victim);
});

const wrongly = (visitor: Visitor, of = address) =>
  visitor.ask('POST', '/api/sign-in/password', {
    address: of,
    password: 'not this one at all',
    code: '000000',
    ownDevice: false,
  });

async function rightly(visitor: Visitor) {
  const code = await codeAt(secret, step.now());
  const given = { address, password: goodPassword, code, ownDevice: false };
  return visitor.ask('POST', '/api/sign-in/password', given);
}

describe('guessing', () => {
  test('one account from many places: five tries, then two a minute', async () => {
    const answers = [];
    for (let tries = 0; tries < 12; tries++)
      answers.push(await wrongly(step.visitor(`203.0.113.${tries}`)));
    expect(answers.map(({ status }) => status)).toEqual([
      401,
      401,
      401,
      401,
      401,
      ...Array.from({ length: 7 }, () => 429),
    ]);
    const last = answers.at(-1);
    expect(last?.body.code).toBe('house/slow-down');
    expect(Number(last?.headers['retry-after'])).toBeLessThanOrEqual(30);
    step.later(10 * minute);
    let through = 0;
    for (let tries = 0; tries < 100; tries++) {
      if ((await wrongly(step.visitor(`203.0.113.${tries}`))).status === 401) through++;
      step.later(1_000);
    }
    expect(through).toBeLessThanOrEqual(5 + 4);
  });

  test('many accounts from one place: thirty tries, then one every two seconds', async () => {
    const stranger = step.visitor('203.0.113.9');
    let through = 0;
    for (let tries = 0; tries < 60; tries++) {
      if ((await wrongly(stranger, `p${tries}@people.example`)).status === 401) through++;
    }
    expect(through).toBe(30);
  });

  test('a household’s whole /64 is one place', async () => {
    let through = 0;
    for (let tries = 0; tries < 60; tries++) {
      const visitor = step.visitor(`2001:db8:1:2:${tries.toString(16)}::1`);
      if ((await wrongly(visitor, `p${tries}@people.example`)).status === 401) through++;
    }
    expect(through).toBe(30);
  });

  test('what somebody writes about where they come from is not believed', async () => {
    const statuses = [];
    for (let tries = 0; tries < 31; tries++) {
      const reply = await step.app.inject({
        method: 'POST',
        url: '/api/sign-in/password',
        remoteAddress: '203.0.113.9',
        headers: {
          host: 'hearth.example',
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          'x-forwarded-for': `198.51.100.${tries}`,
        },
        payload: JSON.stringify({
          address: `q${tries}@people.example`,
          password: 'x',
          code: '0',
          ownDevice: false,
        }),
      });
      statuses.push(reply.statusCode);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  test('is answered alike for addresses that exist and that do not', async () => {
    const visitor = (n: number) => step.visitor(`203.0.113.${n}`);
    const known = [];
    const unknown = [];
    for (let tries = 0; tries < 8; tries++) {
      known.push((await wrongly(visitor(tries))).text);
      unknown.push((await wrongly(visitor(100 + tries), 'nobody@people.example')).text);
    }
    expect(known).toEqual(unknown);
  });
});

describe('the person whose account is attacked', () => {
  async function attack() {
    for (let tries = 0; tries < 40; tries++) await wrongly(step.visitor(`203.0.113.${tries}`));
    step.later(minute);
    for (let tries = 0; tries < 40; tries++) await wrongly(step.visitor(`203.0.113.${tries}`));
  }

  test('comes in at once on a device that knows them', async () => {
    await attack();
    expect((await rightly(victim)).status).toBe(200);
  });

  test('control: without what their device knows they would wait', async () => {
    await attack();
    victim.cookies.delete('__Host-hearthside-device');
    expect((await rightly(victim)).status).toBe(429);
  });

  test('may mistype ten times there, and then waits ten seconds', async () => {
    await attack();
    const statuses = [];
    for (let tries = 0; tries < 11; tries++) statuses.push((await wrongly(victim)).status);
    expect(statuses.slice(9)).toEqual([401, 429]);
    step.later(10_000);
    expect((await wrongly(victim)).status).toBe(401);
  });

  test('a device that knows one person has no tries at another', async () => {
    for (let tries = 0; tries < 5; tries++)
      await wrongly(step.visitor(`203.0.113.${tries}`), 'other@people.example');
    expect((await wrongly(victim, 'other@people.example')).status).toBe(429);
  });

  test('a made-up device cookie is none', async () => {
    const thief = step.visitor('203.0.113.50');
    const [id, mark] = (victim.cookies.get('__Host-hearthside-device') ?? '').split('.');
    for (let tries = 0; tries < 5; tries++) await wrongly(step.visitor(`203.0.113.${tries}`));
    for (const forged of [
      `${'A'.repeat(22)}.${mark}`,
      `${id}.${'A'.repeat(22)}`,
      `${id}`,
      'x',
      '.'.repeat(500),
    ]) {
      thief.cookies.set('__Host-hearthside-device', forged);
      expect((await wrongly(thief)).status).toBe(429);
    }
  });

  test('the cookie says nothing about who they are', () => {
    const kept = victim.cookies.get('__Host-hearthside-device') ?? '';
    expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toContain('victim');
    expect(kept).toMatch(/^[\w-]{22}\.[\w-]{22}$/);
  });
});

describe('the parts', () => {
  test('a bucket fills again, one at a time, and no further than it holds', () => {
    const buckets = createBuckets({ most: 2, every: 1_000 });
    expect([buckets.take('a', 0), buckets.take('a', 0), buckets.take('a', 0)]).toEqual([
      0, 0, 1_000,
    ]);
    expect([buckets.take('b', 0), buckets.take('a', 999), buckets.take('a', 1_000)]).toEqual([
      0, 1, 0,
    ]);
    expect([1, 2, 3].map(() => buckets.take('a', 100_000) === 0)).toEqual([true, true, false]);
  });

  test('a clock set back gives no tries', () => {
    const buckets = createBuckets({ most: 1, every: 1_000 });
    expect(buckets.take('a', 10_000)).toBe(0);
    expect(buckets.take('a', 0)).toBe(1_000);
    expect(buckets.take('a', 999)).toBe(1);
    expect(buckets.take('a', 1_000)).toBe(0);
  });

  test('memory is bounded: the one not asked for longest is forgotten', () => {
    const buckets = createBuckets({ most: 1, every: 1_000 }, 3);
    for (const key of ['a', 'b', 'c', 'a', 'd']) buckets.take(key, 0);
    expect(buckets.take('a', 0)).toBeGreaterThan(0);
    expect(buckets.take('b', 0)).toBe(0);
  });

  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (ip, block) => expect(addressBlock(ip)).toBe(block));
});
