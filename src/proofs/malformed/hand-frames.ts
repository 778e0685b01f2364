/** Cases by hand: what is said on the live line that is no frame, or no word of ours. */
import { randomBytes } from 'node:crypto';
import { writeRequest, type Case, type Sender } from './case.ts';
import { canary } from './judge.ts';

type Frame = {
  op?: number;
  body?: Buffer | string;
  fin?: boolean;
  reserved?: number;
  masked?: boolean;
  /** What it says its length is, in 64 bits. */
  length?: bigint;
};

/** A frame as RFC 6455 writes it, or nearly. */
function frame({
  op = 1,
  body = '',
  fin = true,
  reserved = 0,
  masked = true,
  length,
}: Frame): Buffer {
  const bytes = Buffer.from(body);
  const first = (fin ? 0x80 : 0) | (reserved << 4) | op;
  const said = length ?? BigInt(bytes.length);
  const head =
    said < 126n
      ? Buffer.from([first, (masked ? 0x80 : 0) | Number(said)])
      : Buffer.concat([Buffer.from([first, (masked ? 0x80 : 0) | 127]), inEight(said)]);
  if (!masked) return Buffer.concat([head, bytes]);
  const mask = Buffer.from([7, 31, 2, 99]);
  const hidden = bytes.map((byte, n) => byte ^ (mask[n % 4] ?? 0));
  return Buffer.concat([head, mask, hidden]);
}

function inEight(length: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt.asUintN(64, length));
  return bytes;
}

const says = (value: unknown) => frame({ body: JSON.stringify(value) });
const table = '0e1b0000-0000-4000-8000-000000000001';

const frames: readonly (readonly [string, readonly Buffer[]])[] = [
  ['nothing', []],
  ['an empty text', [frame({})]],
  ['no mask', [frame({ body: '{}', masked: false })]],
  ['reserved bits', [frame({ body: '{}', reserved: 7 })]],
  ['compressed, and not', [frame({ body: '{}', reserved: 4 })]],
  ...[3, 4, 7, 11, 15].map((op) => [`opcode ${op}`, [frame({ op })]] as const),
  ['a binary', [frame({ op: 2, body: Buffer.from([0, 255]) })]],
  ['a lone continuation', [frame({ op: 0, body: 'x' })]],
  ['a text inside a text', [frame({ fin: false, body: '{' }), frame({ body: '}' })]],
  [
    'a thousand pieces',
    Array.from({ length: 1_000 }, () => frame({ op: 0, fin: false, body: ' ' })),
  ],
  ['an endless text', [frame({ fin: false, body: ' '.repeat(9_000) })]],
  ['a ping in pieces', [frame({ op: 9, fin: false })]],
  ['a ping of 200', [frame({ op: 9, body: 'x'.repeat(200) })]],
  ['a thousand pings', Array.from({ length: 1_000 }, () => frame({ op: 9 }))],
  ['a pong nobody asked for', [frame({ op: 10, body: canary })]],
  ['a length of 2^63', [frame({ length: 2n ** 63n })]],
  ['a length of 2^64 - 1', [frame({ length: 2n ** 64n - 1n })]],
  ['a length of 2^53', [frame({ length: 2n ** 53n })]],
  ['a close of one byte', [frame({ op: 8, body: 'x' })]],
  ...[0, 999, 1_004, 1_005, 1_006, 2_999, 5_000, 65_535].map(
    (code) =>
      [
        `a close with ${code}`,
        [frame({ op: 8, body: Buffer.from([code >> 8, code & 255]) })],
      ] as const,
  ),
  ['a close in broken letters', [frame({ op: 8, body: Buffer.from([3, 232, 255, 254]) })]],
  ['broken letters', [frame({ body: Buffer.from([0xc3, 0x28, 0xa0]) })]],
  ['more than is said', [frame({ body: ' '.repeat(5_000) })]],
  ['much more', [frame({ body: 'x'.repeat(300_000) })]],
  ['junk after the handshake', [randomBytes(400)]],
  ['another request', [Buffer.from('GET /api/me HTTP/1.1\r\nHost: localhost\r\n\r\n')]],
  ...['null', '[]', '{}', '1e400', '"x"', '{', 'x', '[[[[', `{"open":"${canary}"}`].map(
    (body) => [`says ${body}`, [frame({ body })]] as const,
  ),
  ['opens nothing', [says({ open: null })]],
  ['opens with NUL', [says({ open: '\u0000' })]],
  ['opens in capitals', [says({ open: table.toUpperCase() })]],
  ['opens what is not there', [says({ open: table })]],
  ['closes what is not open', [says({ close: table })]],
  ['opens and closes', [says({ open: table, close: table })]],
  ['one key more', [says({ open: table, and: 1 })]],
  ['__proto__', [frame({ body: `{"open":"${table}","__proto__":{}}` })]],
  ...['', 'x', '\u0000', canary, '%%%', 'A'.repeat(1_000), 'e30', '\ud800'].map(
    (cursor) => [`cursor ${cursor.slice(0, 20)}`, [says({ open: table, cursor })]] as const,
  ),
  ['opens two hundred times', Array.from({ length: 200 }, () => says({ open: table }))],
  ['10,000 deep', [frame({ body: '['.repeat(4_000) })]],
];

const keys: readonly (string | undefined)[] = [
  undefined,
  '',
  'x',
  'AAAA',
  'A'.repeat(200),
  '\u00e9',
];
const versions: readonly (string | undefined)[] = [
  undefined,
  '',
  '0',
  '8',
  '12',
  '99',
  'x',
  '13, 8',
];
const extensions: readonly string[] = [
  'permessage-deflate',
  'permessage-deflate; server_max_window_bits=99',
  ';;;',
  'x'.repeat(3e3),
  'permessage-deflate; client_max_window_bits=0',
  'a, b, c',
  '"',
  '=',
];

export const goodKey = 'dGhlIHNhbXBsZSBub25jZQ==';

function knock(
  name: string,
  more: Record<string, string | undefined>,
  after: readonly Buffer[],
): Case {
  const goodbye = frame({ op: 8, body: Buffer.from([3, 232]) });
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-key': goodKey,
    'sec-websocket-version': '13',
    ...more,
  };
  return {
    name: `live: ${name}`,
    who: 'mateo',
    mayBeCut: true,
    write: (sender: Sender) => {
      const { bytes } = writeRequest({ target: '/api/live', headers }, sender);
      return { bytes: Buffer.concat([bytes, ...after, goodbye]), isHead: false };
    },
  };
}

export const handFrames: readonly Case[] = [
  ...frames.map(([name, after]) => knock(name, {}, after)),
  ...keys.map((key) => knock(`key ${key?.slice(0, 20)}`, { 'sec-websocket-key': key }, [])),
  ...versions.map((version) =>
    knock(`version ${version}`, { 'sec-websocket-version': version }, []),
  ),
  ...extensions.map((said) =>
    knock(`extension ${said.slice(0, 40)}`, { 'sec-websocket-extensions': said }, []),
  ),
  ...['', 'x', 'a, b', 'a,,b', ' ', '\u00e9', '"'].map((said) =>
    knock(`protocol ${said}`, { 'sec-websocket-protocol': said }, []),
  ),
];
