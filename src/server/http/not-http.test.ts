import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testHouse } from '../../testing/house.ts';
import type { TestDatabase } from '../../testing/create-database.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { buildApp } from './app.ts';
import { longestRequest } from './not-http.ts';
import type { App } from './route.ts';

let database: TestDatabase;
let house: Awaited<ReturnType<typeof testHouse>>;
let app: App;

beforeAll(async () => {
  database = await createDatabase();
  house = await testHouse(database.connection);
  app = await buildApp(house);
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await house.close();
  await database.drop();
});

/** Sends these bytes, and waits until the house ends the line. */
async function send(bytes: string): Promise<string> {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.write(bytes);
  await once(socket, 'end');
  socket.destroy();
  return Buffer.concat(chunks).toString();
}

const host = 'Host: hearth.example\r\n';
const close = 'Connection: close\r\n\r\n';

const wrong: [string, string, number][] = [
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['too many headers', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n${close}`, 431],
  ['two lengths', `POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400],
  ['no host', `GET /api/me HTTP/1.1\r\n${close}`, 421],
  [
    'a handshake without its key',
    `GET /api/live HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
    403,
  ],
];

test.each(wrong)('%s is told no in our shape, with our headers', async (_, bytes, status) => {
  const answer = await send(bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toMatch(/^content-type: application\/problem\+json; charset=utf-8\r$/m);
  expect(answer).toMatch(/^content-security-policy: default-src 'none'/m);
  expect(answer).toMatch(/^x-content-type-options: nosniff\r$/m);
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status });
});

test('an expectation that nobody can meet changes nothing', async () => {
  const answer = await send(`GET /api/health HTTP/1.1\r\n${host}Expect: a-miracle\r\n${close}`);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
});

test('a line that wants to become something else, and may not, is ended', async () => {
  const upgrade = 'Upgrade: h2c\r\nConnection: Upgrade\r\nSec-Fetch-Site: same-origin\r\n\r\n';
  for (const path of ['/', '/api/health', '/api/none'])
    expect(await send(`GET ${path} HTTP/1.1\r\n${host}${upgrade}`)).toMatch(/^HTTP\/1.1 \d/);
});

test('nobody has forever to send a request', () => {
  expect(app.server.requestTimeout).toBe(longestRequest);
});
