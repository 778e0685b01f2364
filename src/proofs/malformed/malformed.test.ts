import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { chanceFrom } from '../../testing/histories/chance.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { testHouse } from '../../testing/house.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { createLog } from '../../server/log.ts';
import { actRules } from '../../rooms/acting.ts';
import { buildApp } from '../../server/http/app.ts';
import type { App, Routes } from '../../server/http/route.ts';
import { proveInTest } from '../prove-in-test.ts';
import { asking, type Case } from './case.ts';
import { actShapes } from './described.ts';
import { readAnswers } from './exchange.ts';
import { hunt } from './hunt.ts';
import { byHand, malformed } from './malformed.ts';
import { mutate } from './mutate.ts';
import { validFor } from './valid.ts';

proveInTest(malformed);

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let app: App;

const said = { config: { policy: 'anyone' as const }, schema: { response: { 200: z.unknown() } } };
const undescribed = { ...said, schema: { hide: true } };
const words = z.strictObject({ words: z.string() });

/** Routes as nobody may write them. */
const planted: Routes = (routes) => {
  const taking = { ...said, schema: { ...said.schema, body: words } };
  routes.post('/api/throws', taking, async (request) => {
    const { words: given } = request.body;
    if (given.includes('\u0000')) throw new Error('a NUL');
    return {};
  });
  routes.post('/api/stack', undescribed, async (_request, reply) =>
    reply.code(400).send(new Error('boom').stack),
  );
  routes.get('/api/sql', said, async () => ({ query: 'select profile from person' }));
  routes.get('/api/bare', said, async (_request, reply) => {
    reply.removeHeader('content-security-policy');
    return {};
  });
  routes.get('/api/slow', said, () => new Promise((resolve) => setTimeout(resolve, 2_000, {})));
  routes.get('/api/plain', undescribed, async (_request, reply) =>
    reply.code(404).send({ no: true }),
  );
  routes.get('/api/cut', said, async (request, reply) => {
    request.raw.socket.destroy();
    return reply;
  });
};

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection, { log: createLog('silent') });
  app = await buildApp(house, [planted]);
  await app.listen({ port: 0, host: 'localhost' });
});
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
});

async function throwAt(...cases: Case[]): Promise<string[]> {
  const { port } = app.server.address() as AddressInfo;
  const sender = () => ({ host: 'hearth.example', cookie: '', from: '', partnership: '' });
  return (await hunt({ port, sender, patience: 1_000 }, cases)).findings;
}

const post = (target: string, text: string) =>
  asking(target, { method: 'POST', target, body: text });
const found: [string, Case, RegExp][] = [
  ['a fault', post('/api/throws', '{"words":"\\u0000"}'), /answers 500/],
  ['a stack', post('/api/stack', '{}'), /tells of our insides: at /],
  ['SQL', asking('sql', { target: '/api/sql' }), /tells of our insides: select/],
  ['a header left out', asking('bare', { target: '/api/bare' }), /without content-security-policy/],
  ['what takes long', asking('slow', { target: '/api/slow' }), /no end after 1\d{3} ms/],
  ['a no of another shape', asking('plain', { target: '/api/plain' }), /404 is no problem/],
  ['a line that is cut', asking('cut', { target: '/api/cut' }), /no answer at all/],
];

test.each(found)('control: %s is found', async (_, one, finding) => {
  expect((await throwAt(one)).join('\n')).toMatch(finding);
});

test('control: what is right is not found', async () => {
  expect(await throwAt(post('/api/throws', '{"words":"a"}'))).toEqual([]);
  expect(await throwAt(post('/api/throws', '{"words":1}'))).toEqual([]);
});

test('control: chance comes upon the NUL by itself', async () => {
  const chance = chanceFrom(1, 0);
  const bodies = Array.from({ length: 1_500 }, () => mutate({ words: 'a' }, chance));
  const findings = await throwAt(...bodies.map((body) => post('/api/throws', body)));
  expect(findings.join('\n')).toContain('answers 500');
});

test('there are more than a thousand cases by hand', () => {
  expect(byHand.length).toBeGreaterThan(1_000);
});

test('what is made for an act fits the act, before something is wrong about it', () => {
  const ids = ['0e1b0000-0000-4000-8000-000000000001'];
  const chance = chanceFrom(7, 0);
  for (const { kind, shape } of actShapes)
    for (let n = 0; n < 20; n++) {
      const body = validFor(shape, chance, ids);
      const read = actRules[kind]?.schema.safeParse(body);
      expect(read?.error?.issues, `${kind} ${JSON.stringify(body)}`).toBeUndefined();
    }
});

test('several answers on one line are told apart', () => {
  const one = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}';
  const two = 'HTTP/1.1 404 No\r\ntransfer-encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n';
  const read = readAnswers(Buffer.from(one + two));
  expect(read.map(({ status, body }) => [status, body])).toEqual([
    [200, '{}'],
    [404, 'x'],
  ]);
});
