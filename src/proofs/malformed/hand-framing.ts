/** Cases by hand: where a request ends, how many there are on one line, and what it asks to become. */
import { asking, writeRequest, type Case, type Parts, type Sender } from './case.ts';
import { canary } from './judge.ts';
import { strangeTexts } from './strange-values.ts';

const put: Parts = { method: 'PUT', target: '/api/me/profile' };
const body = JSON.stringify({ name: 'Mateo Reyes', called: null, pronouns: null });
const framed = (
  name: string,
  lines: readonly string[],
  rest: Buffer | string = body,
  more: Partial<Case> = {},
) =>
  asking(
    name,
    { ...put, headers: { 'content-length': undefined }, lines, body: rest },
    { who: 'mateo', ...more },
  );

/** Lengths and codings; the line may be cut where nobody can say where the request ends. */
const lengths: readonly (readonly [string, readonly string[], string?])[] = [
  ['no length', []],
  ['length 0', ['Content-Length: 0']],
  ['too short', ['Content-Length: 5']],
  ['too long', ['Content-Length: 5000']],
  ['far too long', ['Content-Length: 99999999999']],
  ['longer than a number', [`Content-Length: ${'9'.repeat(40)}`]],
  ['negative', ['Content-Length: -1']],
  ['a plus', [`Content-Length: +${body.length}`]],
  ['hexadecimal', ['Content-Length: 0x20']],
  ['a fraction', ['Content-Length: 10.5']],
  ['a list', [`Content-Length: ${body.length}, ${body.length}`]],
  ['twice the same', [`Content-Length: ${body.length}`, `Content-Length: ${body.length}`]],
  ['twice, not the same', [`Content-Length: ${body.length}`, 'Content-Length: 3']],
  ['words', ['Content-Length: many']],
  ['nothing', ['Content-Length:']],
  ['chunked', ['Transfer-Encoding: chunked'], '2\r\n{}\r\n0\r\n\r\n'],
  ['chunked, with a length', ['Transfer-Encoding: chunked', 'Content-Length: 4'], '0\r\n\r\n'],
  ['a length, then chunked', ['Content-Length: 4', 'Transfer-Encoding: chunked'], '0\r\n\r\n'],
  ['chunked twice', ['Transfer-Encoding: chunked, chunked'], '0\r\n\r\n'],
  ['chunked, then not', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n'],
  ['xchunked', ['Transfer-Encoding: xchunked'], '0\r\n\r\n'],
  ['gzip', ['Transfer-Encoding: gzip, chunked'], '0\r\n\r\n'],
  ['a blank before the colon', ['Transfer-Encoding : chunked'], '0\r\n\r\n'],
  ['a tab in it', ['Transfer-Encoding:\tchunked'], '0\r\n\r\n'],
  ['chunks never end', ['Transfer-Encoding: chunked'], '2\r\n{}\r\n'],
  ['chunk of no size', ['Transfer-Encoding: chunked'], 'zz\r\n{}\r\n0\r\n\r\n'],
  ['chunk of negative size', ['Transfer-Encoding: chunked'], '-1\r\n{}\r\n0\r\n\r\n'],
  ['chunk of immense size', ['Transfer-Encoding: chunked'], 'ffffffffffffffff\r\n{}\r\n0\r\n\r\n'],
  ['chunk too short', ['Transfer-Encoding: chunked'], '1\r\n{}\r\n0\r\n\r\n'],
  ['chunk with an extension', ['Transfer-Encoding: chunked'], `2;a="${canary}"\r\n{}\r\n0\r\n\r\n`],
  [
    'a long extension',
    ['Transfer-Encoding: chunked'],
    `2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`,
  ],
  [
    'trailers',
    ['Transfer-Encoding: chunked', 'Trailer: Cookie'],
    '2\r\n{}\r\n0\r\nCookie: a\r\n\r\n',
  ],
  ['a chunk a byte', ['Transfer-Encoding: chunked'], `${'1\r\n \r\n'.repeat(5_000)}0\r\n\r\n`],
  ['gzip, said and not done', ['Content-Encoding: gzip', `Content-Length: ${body.length}`]],
  ['expects to go on', ['Expect: 100-continue', `Content-Length: ${body.length}`]],
  ['expects something else', ['Expect: a-miracle', `Content-Length: ${body.length}`]],
];

/** Of these, the house would wait a minute for the rest. */
const waitsForMore = ['too long', 'chunks never end', 'chunk of immense size'];
const leaves = { thenLeaves: true, mayBeCut: true } as const;

const flood = (many: number, of: (n: number) => string) =>
  Array.from({ length: many }, (_, n) => of(n));
const heads: readonly (readonly [string, readonly string[]])[] = [
  ['1,000 headers', flood(1_000, (n) => `X-${n}: 1`)],
  ['3,000 headers', flood(3_000, (n) => `X-${n}: 1`)],
  ['the same header 1,000 times', flood(1_000, () => 'Accept: a')],
  ['a header of 15,000', [`X-Long: ${'a'.repeat(15_000)}`]],
  ['a header of 100,000', [`X-Long: ${'a'.repeat(100_000)}`]],
  ['a name of 10,000', [`${'X'.repeat(10_000)}: 1`]],
  ['two hosts', ['Host: evil.example']],
  ['two cookies', ['Cookie: hearthside=x', 'Cookie: hearthside=y']],
  ['two origins', ['Origin: https://evil.example', 'Origin: null']],
  ['two sites', ['Sec-Fetch-Site: cross-site']],
  ['a header over two lines', ['X-A: one\r\n two']],
  ['no colon', ['X-A']],
  ['no name', [': x']],
  ['a blank in the name', ['X A: x']],
  ['a NUL in the name', ['X\u0000A: x']],
  ['a NUL in the value', ['X-A: a\u0000b']],
  ['a return alone', ['X-A: a\rX-B: b']],
  ['a line feed alone', ['X-A: a\nX-B: b']],
  ['__proto__', ['__proto__: x', 'constructor: y', 'toString: z']],
  ['connection lists much', ['Connection: close, host, cookie, content-length']],
];

const upgrades: readonly string[] = [
  'websocket',
  'WebSocket',
  'h2c',
  'TLS/1.0',
  'junk',
  '',
  'websocket, h2c',
  '\u00e9',
];
const paths: readonly string[] = ['/api/live', '/api/me', '/', '/api/none', '/api/live?x=1', '//'];
const versions: readonly string[] = [
  'HTTP/1.0',
  'HTTP/0.9',
  'HTTP/1.2',
  'HTTP/2.0',
  'HTTP/9.9',
  'http/1.1',
  'HTTP/1.1 x',
  '',
];

const garbage: readonly (readonly [string, Buffer | string])[] = [
  ['nothing', ''],
  ['an empty line', '\r\n'],
  ['ten empty lines', '\r\n'.repeat(10)],
  ['one word', 'hello'],
  ['a line', 'hello\r\n\r\n'],
  ['a TLS hello', Buffer.from([22, 3, 1, 0, 5, 1, 0, 0, 1, 0])],
  ['an HTTP/2 hello', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['every byte', Buffer.from(Array.from({ length: 256 }, (_, n) => n))],
  ['zeros', Buffer.alloc(70_000)],
  ['a line without end', `GET /${'a'.repeat(200_000)}`],
  ['half a request', 'GET /api/me HTTP/1.1\r\nHost: localhost\r\n'],
  ['no version', 'GET /api/me\r\n\r\n'],
  ['line feeds alone', 'GET /api/me HTTP/1.1\nHost: localhost\nConnection: close\n\n'],
  ['a mail server', 'EHLO evil.example\r\nMAIL FROM:<a@b>\r\n'],
];

const raw = (
  name: string,
  bytes: (sender: Sender) => Buffer | string,
  more: Partial<Case> = {},
) => ({
  name,
  ...more,
  write: (sender: Sender) => ({ bytes: Buffer.from(bytes(sender)), isHead: false }),
});

const inOne = (sender: Sender, all: readonly Parts[]) =>
  Buffer.concat(
    all.map((parts, n) => {
      const headers =
        n < all.length - 1 ? { ...parts.headers, connection: 'keep-alive' } : parts.headers;
      return writeRequest(headers ? { ...parts, headers } : parts, sender).bytes;
    }),
  );
const profile: Parts = { ...put, body };
const me: Parts = { target: '/api/me' };

const pipelines: readonly (readonly [string, readonly Parts[]])[] = [
  ['two at once', [me, me]],
  ['fifty at once', flood(50, () => '').map(() => me)],
  ['read, write, read', [me, profile, me]],
  ['a no, then a yes', [{ target: '/api/none' }, me]],
  ['a broken body, then a yes', [{ ...put, body: '{' }, me]],
  ['too short a length hides a request', [{ ...profile, headers: { 'content-length': '4' } }, me]],
];

export const handFraming: readonly Case[] = [
  ...lengths.map(([name, lines, rest]) =>
    framed(`length: ${name}`, lines, rest, waitsForMore.includes(name) ? leaves : {}),
  ),
  ...heads.map(([name, lines]) => asking(`head: ${name}`, { ...me, lines }, { who: 'mateo' })),
  ...strangeTexts.flatMap(([name, text]) =>
    ['/api/sign-in/password', '/api/setup', '/api/invitations/look'].map((target) =>
      asking(`${target} with ${name}`, { method: 'POST', target, body: text }),
    ),
  ),
  ...paths.flatMap((target) =>
    upgrades.map((upgrade) =>
      asking(
        `upgrade ${target} to ${upgrade}`,
        { target, headers: { connection: 'Upgrade', upgrade } },
        { who: 'mateo', mayBeCut: true },
      ),
    ),
  ),
  ...versions.map((version) => asking(`version ${version}`, { ...me, version })),
  ...garbage.map(([name, bytes]) => raw(`not HTTP: ${name}`, () => bytes, leaves)),
  ...pipelines.map(([name, all]) =>
    raw(`one line: ${name}`, (sender) => inOne(sender, all), { who: 'mateo' }),
  ),
  ...[1, 4, 10].map((megabytes) =>
    asking(
      `${megabytes} MB of a name`,
      { ...put, body: JSON.stringify({ name: 'x'.repeat(megabytes * 1_000_000) }) },
      { who: 'mateo', mayBeCut: true },
    ),
  ),
];
