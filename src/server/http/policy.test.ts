import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { buildApp } from './app.ts';
import type { Policy } from './policy.ts';
import type { App, Routes } from './route.ts';
import type { Session } from './session.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let session: Session | null = null;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection, {
    accounts: { findSession: async () => session, endSession: async () => {} },
  });
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

const ok = z.strictObject({ ok: z.boolean() });
const host = { host: 'hearth.example' };

describe('a route without a policy stops the server', () => {
  const start = (routes: Routes) => buildApp(house, [routes]);

  test('plain', async () => {
    const planted: Routes = (app) => {
      app.get('/api/forgotten', { schema: { response: { 200: ok } } }, async () => ({ ok: true }));
    };
    await expect(start(planted)).rejects.toThrow('/api/forgotten does not say who may use it');
  });

  test('with a policy that does not exist', async () => {
    const planted: Routes = (app) => {
      app.get(
        '/api/typo',
        { config: { policy: 'anybody' as Policy }, schema: { response: { 200: ok } } },
        async () => ({ ok: true }),
      );
    };
    await expect(start(planted)).rejects.toThrow('/api/typo does not say who may use it');
  });

  test('inside a plugin inside a plugin', async () => {
    const planted: Routes = async (app) => {
      await app.register(async (inner) => {
        inner.post('/api/deep', { schema: { response: { 200: ok } } }, async () => ({ ok: true }));
      });
    };
    await expect(start(planted)).rejects.toThrow('POST /api/deep does not say');
  });

  test('for members, of no partnership', async () => {
    const planted: Routes = (app) => {
      app.get(
        '/api/rooms',
        { config: { policy: 'member' }, schema: { response: { 200: ok } } },
        async () => ({ ok: true }),
      );
    };
    await expect(start(planted)).rejects.toThrow('does not say of which :partnership');
  });

  test('so do a route that does not say what it answers, and a body that takes anything', async () => {
    const silent: Routes = (app) => {
      app.get('/api/silent', { config: { policy: 'anyone' } }, async () => ({ ok: true }));
    };
    const loose: Routes = (app) => {
      app.post(
        '/api/loose',
        {
          config: { policy: 'anyone' },
          schema: { body: z.object({ a: z.string() }), response: { 200: ok } },
        },
        async () => ({ ok: true }),
      );
    };
    await expect(start(silent)).rejects.toThrow('does not say what it answers');
    await expect(start(loose)).rejects.toThrow('make its body a strictObject');
  });
});

test('the real routes all have one, HEAD too', async () => {
  const seen: string[] = [];
  const app = await buildApp(house);
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) seen.push(line);
  expect(seen.join('\n')).toContain('HEAD');
  await app.close();
});

const partnership = randomUUID();
const table: Record<string, Partial<Record<Policy, number>>> = {
  nobody: {
    anyone: 200,
    'half-signed-in': 401,
    'any-session': 401,
    'signed-in': 401,
    'recently-signed-in': 401,
    member: 401,
    therapist: 401,
    administrator: 401,
    keeper: 401,
  },
  half: {
    anyone: 200,
    'half-signed-in': 200,
    'any-session': 200,
    'signed-in': 401,
    'recently-signed-in': 401,
    member: 401,
    therapist: 401,
    administrator: 401,
    keeper: 401,
  },
  client: {
    anyone: 200,
    'half-signed-in': 401,
    'any-session': 200,
    'signed-in': 200,
    'recently-signed-in': 200,
    member: 200,
    therapist: 404,
    administrator: 404,
    keeper: 404,
  },
  'client, an hour later': {
    anyone: 200,
    'half-signed-in': 401,
    'any-session': 200,
    'signed-in': 200,
    'recently-signed-in': 403,
    member: 200,
    therapist: 404,
    administrator: 404,
    keeper: 404,
  },
  administrator: {
    anyone: 200,
    'half-signed-in': 401,
    'any-session': 200,
    'signed-in': 200,
    'recently-signed-in': 200,
    member: 200,
    therapist: 404,
    administrator: 200,
    keeper: 404,
  },
};

describe('each policy lets in whom it says', () => {
  let app: App;
  const policies = Object.keys(table['nobody'] ?? {}) as Policy[];

  beforeAll(async () => {
    app = await buildApp(house, [
      (routes) => {
        for (const policy of policies)
          routes.get(
            policy === 'member' ? '/api/member/:partnership' : `/api/${policy}`,
            { config: { policy }, schema: { response: { 200: ok } } },
            async () => ({ ok: true }),
          );
        routes.post(
          '/api/drastic',
          {
            config: { policy: 'administrator', recent: true },
            schema: { body: z.strictObject({ a: z.string() }), response: { 200: ok } },
          },
          async () => ({ ok: true }),
        );
      },
    ]);
  });
  afterAll(() => app.close());

  const addressOf = (policy: Policy) =>
    policy === 'member' ? `/api/member/${partnership}` : `/api/${policy}`;

  for (const [who, row] of Object.entries(table))
    for (const [policy, status] of Object.entries(row) as [Policy, number][])
      for (const method of ['GET', 'HEAD'] as const)
        test(`${who}: ${method} ${policy} is ${status}`, async () => {
          session = sessionOf(who);
          const reply = await app.inject({ method, url: addressOf(policy), headers: host });
          expect(reply.statusCode).toBe(status);
        });

  test('what an office is lacking for cannot be told from what is not there', async () => {
    session = sessionOf('client');
    const hidden = await app.inject({ url: '/api/administrator', headers: host });
    const absent = await app.inject({ url: '/api/nothing-of-the-kind', headers: host });
    const badId = await app.inject({ url: '/api/member/not-an-id', headers: host });
    expect(same(hidden)).toEqual(same(absent));
    expect(same(badId)).toEqual(same(absent));
  });

  test('nor does how a body is refused tell it', async () => {
    session = sessionOf('client');
    const headers = {
      ...host,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    };
    for (const payload of ['{"a":1}', '{"a":', '{"a":"x"}']) {
      const ask = (url: string) => app.inject({ method: 'POST', url, headers, payload });
      expect(same(await ask('/api/drastic'))).toEqual(same(await ask('/api/nothing-of-the-kind')));
    }
  });

  test('an office and a fresh sign-in can be asked for together', async () => {
    const headers = {
      ...host,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    };
    const ask = () =>
      app.inject({ method: 'POST', url: '/api/drastic', headers, payload: '{"a":"x"}' });
    session = sessionOf('administrator');
    expect((await ask()).statusCode).toBe(200);
    session = { ...session, signedInAt: Date.now() - 6 * 60_000 };
    expect((await ask()).json()).toMatchObject({ status: 403, code: 'account/sign-in-again' });
  });
});

function sessionOf(who: string): Session & object;
function sessionOf(who: string): Session | null {
  if (who === 'nobody') return null;
  return {
    sessionId: randomUUID(),
    personId: randomUUID(),
    practiceId: randomUUID(),
    offices: who === 'administrator' ? ['administrator'] : [],
    state: who === 'half' ? 'half' : 'full',
    signedInAt: Date.now() - (who.endsWith('an hour later') ? 60 * 60_000 : 0),
    ownDevice: false,
  };
}

/** A reply without what is new in each: its date, and the nonce of its policy. */
function same(reply: { statusCode: number; headers: object; body: string }) {
  const { date, ...headers } = reply.headers as Record<string, unknown>;
  const policy = String(headers['content-security-policy']).replace(/nonce-[^']+/, 'nonce');
  return {
    status: reply.statusCode,
    headers: { ...headers, 'content-security-policy': policy },
    body: reply.body,
    hasDate: date !== undefined,
  };
}
