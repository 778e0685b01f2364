import * as z from 'zod';
import { refuse } from '../../record/refusal.ts';
import { sendNotHere } from '../http/problem.ts';
import type { Routes } from '../http/route.ts';
import { sendNo, sessionOf } from './answers.ts';
import { readCookie } from './cookies.ts';
import { findSession } from './find-session.ts';
import {
  findKeeping,
  noteKeeping,
  readKeepings,
  releaseKeeping,
  takeOff,
  wasTakenOff,
} from './keepings.ts';
import { id } from './me.ts';
import { nothing } from './shapes.ts';
import { slowDown } from './signed-in.ts';
import { visitOf } from './visit.ts';

const anyone = { policy: 'anyone' } as const;
const signedIn = { policy: 'signed-in' } as const;

/** 16 bytes of chance. */
const bytes = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const mark = z.strictObject({ mark: bytes });
const released = z.strictObject({ mark: bytes, release: bytes });

const keepings = z.strictObject({
  keepings: z.array(z.strictObject({ id, device: z.string(), keptAt: z.int(), here: z.boolean() })),
});

const keptHere = z.strictObject({ kept: z.strictObject({ id, keptAt: z.int() }).nullable() });

/** What every device asks that has opened the house, whether or not something is kept on it. */
export const keepingRoutes: Routes = (app, { door }) => {
  app.post(
    '/api/keepings/check',
    {
      config: anyone,
      schema: { body: mark, response: { 200: z.strictObject({ takeOff: z.boolean() }) } },
    },
    async (request, reply) => {
      const tooSoon = slowDown(door, { from: visitOf(request, door.origin).from, asDevice: true });
      if (tooSoon) return sendNo(reply, tooSoon);
      const session = await findSession(door, readCookie(request, door.origin, 'session'));
      return reply.send({ takeOff: await wasTakenOff(door, session, request.body.mark) });
    },
  );

  app.post(
    '/api/keepings/release',
    { config: anyone, schema: { body: released, response: { 204: nothing } } },
    async (request, reply) => {
      const tooSoon = slowDown(door, { from: visitOf(request, door.origin).from, asDevice: true });
      if (tooSoon) return sendNo(reply, tooSoon);
      await releaseKeeping(door, request.body);
      return reply.code(204).send(null);
    },
  );
};

/** What I keep on my devices. */
export const myKeepingRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/me/keepings',
    { config: signedIn, schema: { response: { 200: keepings } } },
    async (request) => ({ keepings: await readKeepings(door, sessionOf(request)) }),
  );

  app.post(
    '/api/me/keepings',
    {
      config: signedIn,
      schema: { body: released, response: { 200: z.strictObject({ keptAt: z.int() }) } },
    },
    async (request, reply) => {
      const { device } = visitOf(request, door.origin);
      const keptAt = await noteKeeping(door, sessionOf(request), { ...request.body, device });
      if (keptAt === undefined) return sendNo(reply, refuse('keeping/taken-off'));
      return reply.send({ keptAt });
    },
  );

  app.post(
    '/api/me/keepings/here',
    { config: signedIn, schema: { body: mark, response: { 200: keptHere } } },
    async (request) => ({ kept: await findKeeping(door, sessionOf(request), request.body.mark) }),
  );

  app.delete(
    '/api/me/keepings/:keeping',
    {
      config: signedIn,
      schema: { params: z.strictObject({ keeping: id }), response: { 204: nothing } },
    },
    async (request, reply) => {
      const gone = await takeOff(door, sessionOf(request), request.params.keeping);
      return gone ? reply.code(204).send(null) : sendNotHere(reply);
    },
  );
};
