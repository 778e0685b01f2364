/** The one WebSocket: a device says which tables it has open, and hears of them. */
import websocket from '@fastify/websocket';
import * as z from 'zod';
import type { WebSocket } from 'ws';
import type { House } from '../house.ts';
import type { Routes } from '../http/route.ts';
import { answerNotHttp } from '../http/not-http.ts';
import { sendNotHere } from '../http/problem.ts';
import { whoAsks } from '../http/session.ts';
import type { Line } from './line.ts';

/** The longest change of words that is taken, in base64. */
const longestChange = 60_000;

const id = z.uuid().toLowerCase();
const said = z.union([
  z.strictObject({ open: id, cursor: z.string().max(1_000).optional() }),
  z.strictObject({ close: id }),
  z.strictObject({ write: id, at: id, over: id.nullable() }),
  z.strictObject({ leave: id }),
  z.strictObject({ change: z.base64().max(longestChange), of: id }),
]);

/** More than a device says; and what may wait to be sent before it is told to start over, in bytes. */
const longestSaid = 65_536;
const mostWaiting = 16 * 1024 * 1024;

/** A line whose device was not heard of for this long is taken down, in milliseconds. */
const heartbeat = 30_000;

/** Why a line ended, in the private range of WebSocket codes. */
export const ended = { 'signed-out': 4_401, 'start-over': 4_000 } as const;

export const liveRoute: Routes = async (app, house) => {
  await app.register(websocket, { options: { maxPayload: longestSaid } });
  // A handshake that is none; the library would answer it in its own words.
  app.websocketServer.on('wsClientError', answerNotHttp);
  app.route({
    method: 'GET',
    url: '/api/live',
    config: { policy: 'signed-in' },
    schema: { hide: true },
    // Asked for as a page, it is none.
    handler: (_request, reply) => sendNotHere(reply),
    wsHandler: (socket, request) => {
      const { personId: viewer, sessionId: session } = whoAsks(request);
      listen(house, socket, lineTo(socket, viewer, session));
    },
  });
};

function lineTo(socket: WebSocket, viewer: string, session: string): Line {
  return {
    viewer,
    session,
    send(heard) {
      if (socket.bufferedAmount > mostWaiting) socket.close(ended['start-over']);
      else socket.send(JSON.stringify(heard));
    },
    end: (why) => socket.close(ended[why]),
  };
}

function listen(house: House, socket: WebSocket, line: Line) {
  const { live } = house;
  live.join(line);
  let alive = true;
  const beating = setInterval(() => {
    if (!alive) socket.terminate();
    alive = false;
    socket.ping();
  }, heartbeat);
  socket.on('pong', () => (alive = true));
  socket.on('message', (raw: Buffer) => {
    const heard = said.safeParse(parse(raw));
    if (!heard.success) return socket.close(1_008);
    listenTo(house, line, heard.data);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearInterval(beating);
    live.leave(line);
    house.writing.leave(line);
  });
}

function listenTo({ live, writing }: House, line: Line, heard: z.output<typeof said>) {
  if ('close' in heard) return live.unwatch(line, heard.close);
  if ('leave' in heard) return writing.close(line, heard.leave);
  if ('change' in heard) {
    return writing.change(line, heard.of, Buffer.from(heard.change, 'base64'));
  }
  if ('write' in heard) {
    const { write: item, at: partnership, over } = heard;
    return writing.open(line, { partnership, item, over });
  }
  const { open, cursor } = heard;
  return live.watch(line, open, cursor === undefined ? 'nothing' : { cursor });
}

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return undefined;
  }
}
