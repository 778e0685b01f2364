import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { buildApp } from './app.ts';
import type { App, Routes } from './route.ts';
import { isOurAddress } from './same-site.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let app: App;
let changes = 0;

const change: Routes = (routes) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const)
    routes.route({
      method,
      url: '/api/change',
      config: { policy: 'anyone' },
      schema: { response: { 200: z.strictObject({ changes: z.int() }) } },
      handler: async () => ({ changes: ++changes }),
    });
  routes.get(
    '/api/look',
    { config: { policy: 'anyone' }, schema: { response: { 200: z.strictObject({}) } } },
    async () => ({}),
  );
};

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  app = await buildApp(house, [change]);
});
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
});

const json = 'application/json';
const ours = 'https://hearth.example';

/** Sec-Fetch-Site, Origin, content type, answer. */
const table: [string | undefined, string | undefined, string | undefined, number][] = [
  // From our own pages, as JSON: taken.
  ['same-origin', ours, json, 200],
  ['same-origin', undefined, json, 200],
  ['same-origin', ours, 'application/json; charset=utf-8', 200],
  // A browser too old for Sec-Fetch-Site still says where a page is from.
  [undefined, ours, json, 200],
  // From elsewhere, whatever else is said.
  ['cross-site', ours, json, 403],
  ['cross-site', 'https://evil.example', json, 403],
  ['same-site', ours, json, 403],
  ['none', ours, json, 403],
  ['', ours, json, 403],
  ['same-origin, cross-site', ours, json, 403],
  [undefined, undefined, json, 403],
  [undefined, 'null', json, 403],
  [undefined, 'https://evil.example', json, 403],
  [undefined, 'http://hearth.example', json, 403],
  [undefined, 'https://hearth.example.evil.example', json, 403],
  [undefined, 'https://hearth.example:8443', json, 403],
  // Not as JSON: what a form of another site could send.
  ['same-origin', ours, 'text/plain', 415],
  ['same-origin', ours, 'application/x-www-form-urlencoded', 415],
  ['same-origin', ours, 'multipart/form-data; boundary=x', 415],
  ['same-origin', ours, 'text/plain; application/json', 415],
  ['same-origin', ours, 'application/json\t; charset=utf-7', 415],
  ['same-origin', ours, 'application/jsonp', 415],
  ['same-origin', ours, undefined, 415],
];

describe('what changes something comes from our own pages, as JSON', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const)
    test.each(table)(
      `${method} site %s, origin %s, type %s is %i`,
      async (site, origin, type, status) => {
        const before = changes;
        const reply = await app.inject({
          method,
          url: '/api/change',
          headers: {
            host: 'hearth.example',
            ...(site === undefined ? {} : { 'sec-fetch-site': site }),
            ...(origin === undefined ? {} : { origin }),
            ...(type === undefined ? {} : { 'content-type': type }),
          },
          body: '{}',
        });
        expect(reply.statusCode).toBe(status);
        expect(changes - before).toBe(status === 200 ? 1 : 0);
      },
    );

  test('a DELETE may come without a body, for only a script of ours can send one', async () => {
    const headers = { host: 'hearth.example', 'sec-fetch-site': 'same-origin' };
    const reply = await app.inject({ method: 'DELETE', url: '/api/change', headers });
    expect(reply.statusCode).toBe(200);
  });

  test('a WebSocket begins as a GET and is held to the same', async () => {
    const knock = (site: string) =>
      app.inject({
        url: '/api/look',
        headers: { host: 'hearth.example', upgrade: 'websocket', 'sec-fetch-site': site },
      });
    expect((await knock('cross-site')).statusCode).toBe(403);
    expect((await knock('same-origin')).statusCode).toBe(200);
  });

  test('no other site is told that it may read', async () => {
    const reply = await app.inject({
      method: 'OPTIONS',
      url: '/api/change',
      headers: {
        host: 'hearth.example',
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
      },
    });
    expect(reply.statusCode).toBe(404);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual(
      [],
    );
  });
});

const addresses: [string, boolean][] = [
  ['hearth.example', true],
  ['localhost', true],
  ['localhost:4680', true],
  ['127.0.0.1:4680', true],
  ['[::1]:4680', true],
  ['evil.example', false],
  ['hearth.example.evil.example', false],
  ['hearth.example:81', false],
  ['localhost.evil.example', false],
  ['127.0.0.1.evil.example:4680', false],
];

test.each(addresses)('asked as %j, we are %j at our address', async (host, isOurs) => {
  expect(isOurAddress(host, new URL(ours))).toBe(isOurs);
  const reply = await app.inject({ url: '/api/look', headers: { host } });
  expect(reply.statusCode).toBe(isOurs ? 200 : 421);
});
