/**
 * What is not HTTP, or not to its end, never becomes a request; so nothing of the app sees it. It is
 * told no in the same shape, and with the same headers, as everything else.
 */
import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { headersOf } from './headers.ts';
import { problemBody } from './problem.ts';

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** How long somebody may take to send a whole request, in milliseconds. */
export const longestRequest = 60_000;

export function answerNotHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = statuses[error.code ?? ''] ?? 400;
  if (socket.writable) socket.write(written(status));
  socket.destroySoon();
}

/** Whatever else somebody expects of us, they get our usual answer; Node would say 417 by itself. */
export function ignoreExpectations(server: Server): void {
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

/**
 * Whoever asks to go on in another language (`Upgrade`) has left HTTP, and Node with its time limits
 * no longer looks after the line. Where the answer is no, we end it; else it would stay for good.
 */
export function endRefusedUpgrades(app: FastifyInstance): void {
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.headers.upgrade !== undefined) raw.socket.destroySoon();
  });
}

function written(status: number): string {
  const body = problemBody(status, 'input/invalid');
  const headers = {
    ...headersOf('', false),
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n');
}
