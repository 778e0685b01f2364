import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refuse } from '../../record/refusal.ts';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { createLog } from '../log.ts';
import { buildApp } from './app.ts';
import { sendRefusal } from './problem.ts';
import type { App, Routes } from './route.ts';
import { allRoutes } from './routes.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let app: App;
let web: string;
const logged: string[] = [];

const anyone = { policy: 'anyone' as const };
const ok = z.strictObject({ ok: z.boolean() });

const trials: Routes = (routes) => {
  const response = { 200: ok };
  routes.post(
    '/api/try',
    {
      config: anyone,
      schema: {
        body: z.strictObject({ title: z.string().max(5, 'words/too-long'), n: z.int() }),
        response,
      },
    },
    async () => ({ ok: true }),
  );
  routes.get('/api/fault', { config: anyone, schema: { response } }, async () => {
    throw new Error('canary in the words of a fault');
  });
  routes.get('/api/quoting', { config: anyone, schema: { response } }, async () =>
    JSON.parse('{"canary of a parser'),
  );
  routes.get('/api/extra', { config: anyone, schema: { response } }, async () =>
    Object.assign({ ok: true }, { secret: 'canary of a field' }),
  );
  routes.get('/api/unlisted', { config: anyone, schema: { response } }, async (_, reply) =>
    (reply as { code(n: number): typeof reply }).code(206).send({ ok: true }),
  );
  routes.get('/api/refused', { config: anyone, schema: { response } }, async (_, reply) =>
    sendRefusal(reply, refuse('goals/not-open', { day: '2026-12-13' })),
  );
  routes.get(
    '/api/seldom',
    {
      config: { ...anyone, rateLimit: { max: 1, timeWindow: 60_000 } },
      schema: { response },
    },
    async () => ({ ok: true }),
  );
  routes.get('/api/hidden', { config: anyone, schema: { response } }, async (_, reply) =>
    sendRefusal(reply, refuse('record/not-here')),
  );
};

beforeAll(async () => {
  web = await mkdtemp(join(tmpdir(), 'hearthside-web-'));
  await mkdir(join(web, 'assets'));
  const page = '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">';
  await writeFile(join(web, 'index.html'), page);
  await writeFile(join(web, 'assets', 'main-4f3a.js'), 'let it = 1;');
  await writeFile(join(web, 'assets', 'main-4f3a.js.br'), brotliCompressSync('let it = 1;'));
  await writeFile(join(web, 'assets', 'main-4f3a.js.gz'), gzipSync('let it = 1;'));
  await writeFile(join(web, 'sw.js'), 'let kept = 1;');
  await writeFile(join(web, '.hidden'), 'secret');
  database = await createDatabase();
  house = await testHouse(database.connection, {
    log: createLog('info', (line) => logged.push(line)),
  });
  app = await buildApp(house, [...allRoutes, trials], web);
});
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
  await rm(web, { recursive: true, force: true });
});

const host = { host: 'hearth.example' };
const look = (url: string) => app.inject({ url, headers: host });
const send = (url: string, body: string) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...host, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body,
  });

describe('every answer says what may be done with it', () => {
  test.each([
    '/',
    '/help',
    '/leave',
    '/api/health',
    '/api/nothing',
    '/api/fault',
    '/assets/main-4f3a.js',
  ])('%s', async (url) => {
    const { headers } = await look(url);
    const nonce = /'nonce-([A-Za-z0-9+/=]{24})'/.exec(String(headers['content-security-policy']));
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce?.[1]}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types hearthside`,
    );
    expect(headers).toMatchObject({
      'strict-transport-security': expect.stringContaining('max-age=63072000') as string,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'cache-control': url.startsWith('/assets')
        ? 'public, max-age=31536000, immutable'
        : 'no-store',
    });
  });

  test('also an answer to what is no address at all', async () => {
    const reply = await look('/%zz');
    expect(reply.statusCode).toBe(400);
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
    expect(reply.body).not.toContain('zz');
  });

  test('where there is no https, nobody is told to insist on it', async () => {
    const config = { ...house.config, origin: 'http://localhost:4680' };
    const plain = await buildApp({ ...house, config }, [], web);
    const { headers } = await plain.inject({ url: '/', headers: { host: 'localhost:4680' } });
    expect(headers['strict-transport-security']).toBeUndefined();
    await plain.close();
  });
});

describe('the pages', () => {
  test('every page is the one page, with a new nonce in it each time', async () => {
    const [one, two] = [await look('/'), await look('/goals/anything')];
    const nonceOf = (reply: typeof one) =>
      /nonce="([^"]+)"><style nonce="\1"/.exec(reply.body)?.[1];
    expect(one.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(nonceOf(one)).toHaveLength(24);
    expect(nonceOf(two)).toHaveLength(24);
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    expect(one.headers['content-security-policy']).toContain(`'nonce-${nonceOf(one)}'`);
  });

  test('files are sent, kept for good only where their name changes with them', async () => {
    expect((await look('/assets/main-4f3a.js')).body).toBe('let it = 1;');
    const worker = await look('/sw.js');
    expect(worker).toMatchObject({ statusCode: 200, body: 'let kept = 1;' });
    expect(worker.headers['cache-control']).toBe('no-cache');
  });

  const plain = (body: Buffer) => body;
  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['identity', undefined, plain],
    ['br;q=0, gzip;q=0', undefined, plain],
    [undefined, undefined, plain],
  ])('a browser that takes %s is sent %s', async (taken, encoding, open) => {
    const headers = { ...host, ...(taken && { 'accept-encoding': taken }) };
    const reply = await app.inject({ url: '/assets/main-4f3a.js', headers });
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      vary: expect.stringMatching(/accept-encoding/i) as string,
    });
    expect(reply.headers['content-encoding']).toBe(encoding);
    expect(open(reply.rawPayload).toString()).toBe('let it = 1;');
    const known = { ...headers, 'if-none-match': String(reply.headers.etag) };
    const again = await app.inject({ url: '/assets/main-4f3a.js', headers: known });
    expect(again.statusCode).toBe(304);
  });

  test('each way of sending a file has a mark of its own', async () => {
    const marks = ['br', 'gzip', 'identity'].map(async (taken) => {
      const headers = { ...host, 'accept-encoding': taken };
      return (await app.inject({ url: '/assets/main-4f3a.js', headers })).headers.etag;
    });
    expect(new Set(await Promise.all(marks)).size).toBe(3);
  });

  test.each(['/', '/help', '/api/health', '/api/nothing'])(
    '%s is never compressed',
    async (url) => {
      const headers = { ...host, 'accept-encoding': 'gzip, br' };
      const reply = await app.inject({ url, headers });
      expect(reply.headers['content-encoding']).toBeUndefined();
    },
  );

  test.each([
    '/assets/main-4f3a.js.br',
    '/assets/main-4f3a.js.gz',
    '/assets/nothing.js',
    '/nothing.js',
    '/.hidden',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/..%2fpackage.json',
    '/goals/nothing.js',
    '/api',
    '/api/',
    '/api/nothing',
  ])('%s is not here', async (url) => {
    const reply = await look(url);
    expect(reply.statusCode).toBe(404);
    expect(reply.body).toBe((await look('/api/nothing')).body);
    expect(reply.headers['cache-control']).toBe('no-store');
  });
});

describe('no is said in one way', () => {
  test('what is hidden, what is not here, and what never was are the same bytes', async () => {
    const all = [
      await look('/api/hidden'),
      await look('/api/nothing'),
      await send('/api/hidden', '{}'),
    ];
    const [first, ...others] = all.map(({ statusCode, body, headers }) => ({
      statusCode,
      body,
      headers: Object.keys(headers).sort(),
      length: headers['content-length'],
    }));
    for (const other of others) expect(other).toEqual(first);
    expect(first?.statusCode).toBe(404);
  });

  test('a refusal is a 409 with its code and its values', async () => {
    const reply = await look('/api/refused');
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toEqual({
      type: 'about:blank',
      title: 'Not now',
      status: 409,
      code: 'goals/not-open',
      values: { day: '2026-12-13' },
    });
  });

  test('what does not fit is told by its place, and never repeated', async () => {
    const reply = await send('/api/try', '{"title":"canary-value","n":"canary","canary-key":1}');
    expect(reply.json()).toMatchObject({
      status: 400,
      code: 'input/invalid',
      issues: [
        { path: 'body/title', code: 'words/too-long' },
        { path: 'body/n', code: 'input/invalid-type' },
        { path: 'body', code: 'input/unrecognized-keys' },
      ],
    });
    expect(reply.body).not.toContain('canary');
  });

  test.each([
    ['broken', '{"title":', 400, 'input/invalid'],
    ['nothing', '', 400, 'input/invalid'],
    ['a poisoned object', '{"__proto__":{"n":1}}', 400, 'input/invalid'],
    ['too much', JSON.stringify({ title: 'x'.repeat(262_144) }), 413, 'input/too-large'],
  ])('%s', async (_name, body, status, code) => {
    expect((await send('/api/try', body)).json()).toMatchObject({ status, code });
  });
});

test('whoever asks too often is told when to come back', async () => {
  await look('/api/seldom');
  const reply = await look('/api/seldom');
  expect(reply.json()).toMatchObject({
    status: 429,
    code: 'house/slow-down',
    values: { seconds: 60 },
  });
  expect(Object.keys(reply.headers).filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
});

describe('a fault tells nothing', () => {
  test.each(['/api/fault', '/api/quoting', '/api/extra', '/api/unlisted'])('%s', async (url) => {
    logged.length = 0;
    const reply = await look(`${url}?token=canary-in-the-address`);
    const { values, ...rest } = reply.json<{ values: { fault: string } }>();
    expect(rest).toEqual({
      type: 'about:blank',
      title: 'Something went wrong on our side',
      status: 500,
      code: 'house/fault',
    });
    expect(reply.body).not.toContain('canary');
    const line = logged.find((each) => each.includes(values.fault));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'error', route: `GET ${url}` });
    expect(logged.join('')).not.toMatch(/canary (of|in the address)|token/);
  });

  test('each request is one line of the log: which kind, how it went, how long', async () => {
    logged.length = 0;
    await look('/api/partnerships/0199b0e4-0000-7000-8000-000000000000/record?since=canary');
    await new Promise(setImmediate);
    expect(logged).toHaveLength(1);
    expect(logged.join('')).not.toMatch(/canary|0199b0e4/);
    expect(JSON.parse(logged[0] ?? '')).toMatchObject({
      message: 'request',
      status: 401,
      milliseconds: expect.any(Number) as number,
    });
  });
});

describe('health', () => {
  test('all is well while the database answers', async () => {
    expect(await look('/api/health')).toMatchObject({ statusCode: 200, body: '{"ok":true}' });
  });

  test('without it, the house rests, and Help now still answers', async () => {
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
    const atDoor = () => Promise.reject(away);
    const findSession = () => Promise.reject(away);
    const resting = await buildApp(
      {
        ...house,
        database: { ...house.database, atDoor },
        accounts: { ...house.accounts, findSession },
      },
      allRoutes,
      web,
    );
    const ask = (url: string) => resting.inject({ url, headers: host });
    expect((await ask('/api/health')).json()).toMatchObject({ status: 503, code: 'house/resting' });
    const signedIn = await ask('/api/partnerships/0199b0e4-0000-7000-8000-000000000000/record');
    expect(signedIn.json()).toMatchObject({ status: 503, code: 'house/resting' });
    expect(signedIn.headers['retry-after']).toBe('3');
    expect((await ask('/help')).statusCode).toBe(200);
    await resting.close();
  });
});

test('the API describes itself, each route with what it answers', async () => {
  const described = (await look('/api/openapi.json')).json<{
    paths: Record<string, Record<string, { responses: object }>>;
  }>();
  expect(described.paths['/api/health']?.['get']?.responses).toHaveProperty('200');
  for (const [path, methods] of Object.entries(described.paths)) {
    expect(path).toMatch(/^\/api\//);
    for (const each of Object.values(methods)) expect(each.responses).toHaveProperty('default');
  }
});
