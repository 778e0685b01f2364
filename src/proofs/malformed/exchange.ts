/** Bytes out, bytes back, over a socket of its own: nothing here corrects what is sent. */
import { connect } from 'node:net';

export type Answer = {
  status: number;
  headers: ReadonlyMap<string, string>;
  body: string;
};

export type Exchange = {
  answers: readonly Answer[];
  /** How it ended: the server closed the line, cut it, or nothing came within our patience. */
  ended: 'closed' | 'cut' | 'waited';
  milliseconds: number;
};

export type Sent = {
  bytes: Buffer;
  isHead: boolean;
  /** Who sends it leaves a moment later: it is not whole, or nobody has to end the line. */
  thenLeaves: boolean;
};

const moment = 150;

export async function exchange(
  port: number,
  { bytes, isHead, thenLeaves }: Sent,
  patience: number,
): Promise<Exchange> {
  const began = performance.now();
  const chunks: Buffer[] = [];
  const ended = await new Promise<Exchange['ended']>((resolve) => {
    const socket = connect({ port, host: 'localhost', allowHalfOpen: true });
    const over = (how: Exchange['ended']) => {
      socket.destroy();
      resolve(how);
    };
    // An answer that comes slowly, a byte at a time, is slow too: the whole of it is waited for.
    const waiting = setTimeout(over, patience, 'waited');
    socket.on('data', (chunk: Buffer) => void chunks.push(chunk));
    socket.on('error', () => over('cut'));
    socket.on('end', () => over('closed'));
    socket.on('close', () => {
      clearTimeout(waiting);
      over('closed');
    });
    socket.write(bytes);
    if (thenLeaves) setTimeout(() => socket.end(), moment);
  });
  const milliseconds = performance.now() - began;
  return { answers: readAnswers(Buffer.concat(chunks), isHead), ended, milliseconds };
}

/** The answers in what came back, one after the other. After 101 there are frames, kept as they are. */
export function readAnswers(came: Buffer, isHead = false): Answer[] {
  const answers: Answer[] = [];
  let rest = came.toString('latin1');
  while (rest !== '') {
    const end = rest.indexOf('\r\n\r\n');
    const [first = '', ...lines] = rest.slice(0, Math.max(end, 0)).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3})\b/.exec(first)?.[1] ?? 0);
    if (status === 0) return [...answers, { status: 0, headers: new Map(), body: rest }];
    const headers = readHeaders(lines);
    const after = rest.slice(end + 4);
    // To what is no HEAD for the server, because it is no HTTP, it answers with a body.
    const isForHead = isHead && (after === '' || after.startsWith('HTTP/'));
    const hasBody = !isForHead && status >= 200 && status !== 204 && status !== 304;
    const [body, left] = status === 101 ? [after, ''] : readBody(after, headers, hasBody);
    answers.push({ status, headers, body: Buffer.from(body, 'latin1').toString('utf8') });
    rest = left;
  }
  return answers;
}

function readHeaders(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

function readBody(after: string, headers: ReadonlyMap<string, string>, has: boolean) {
  if (!has) return ['', after] as const;
  const length = headers.get('content-length');
  if (length !== undefined)
    return [after.slice(0, Number(length)), after.slice(Number(length))] as const;
  return headers.get('transfer-encoding') === 'chunked'
    ? readChunks(after)
    : ([after, ''] as const);
}

function readChunks(after: string): readonly [string, string] {
  let body = '';
  let rest = after;
  while (true) {
    const line = rest.indexOf('\r\n');
    const size = Number.parseInt(rest.slice(0, line), 16);
    if (line < 0 || Number.isNaN(size)) return [body, ''];
    body += rest.slice(line + 2, line + 2 + size);
    rest = rest.slice(line + 2 + size + 2);
    if (size === 0) return [body, rest];
  }
}
