import * as z from 'zod';
import { isRefusal } from '../../record/refusal.ts';
import { sendNotHere } from '../http/problem.ts';
import type { Routes } from '../http/route.ts';
import { giveSession, meNow, sendNo } from './answers.ts';
import { readCookie } from './cookies.ts';
import type { Door } from './door.ts';
import { listExamples, makeExamples, removeExamples, signInAsExample } from './examples.ts';
import { findSession } from './find-session.ts';
import { id, me } from './me.ts';
import { readSetup, setUpHouse } from './setup.ts';
import { nothing, setupBody } from './shapes.ts';
import { slowDown } from './signed-in.ts';
import { visitOf } from './visit.ts';
import type { FastifyRequest } from 'fastify';

const facts = z.strictObject({
  name: z.string(),
  country: z.string(),
  language: z.string(),
  timeZone: z.string(),
});
const house = z.strictObject({
  state: z.enum(['new', 'ready']),
  examples: z.boolean(),
  practice: facts.nullable(),
});
const example = z.strictObject({
  id,
  name: z.string(),
  pronouns: z.string(),
  who: z.string(),
  practice: z.string(),
});
const examples = z.strictObject({ people: z.array(example) });
const anyone = { policy: 'anyone' } as const;

/** The first run. */
export const setupRoutes: Routes = (app, { door }) => {
  app.get('/api/setup', { config: anyone, schema: { response: { 200: house } } }, () =>
    readSetup(door),
  );

  app.post(
    '/api/setup',
    { config: anyone, schema: { body: setupBody, response: { 201: me } } },
    async (request, reply) => {
      const visit = visitOf(request, door.origin);
      const tooSoon = slowDown(door, { from: visit.from });
      if (tooSoon) return sendNo(reply, tooSoon);
      const begun = await setUpHouse(door, visit, request.body);
      if (isRefusal(begun)) return sendNo(reply, begun);
      giveSession(reply, door, { ...begun, ownDevice: false, deviceCookie: undefined });
      return reply.code(201).send(await meNow(door, begun.token));
    },
  );
};

/** The example people: made and removed by whoever sets the house up, looked through by anybody. */
export const exampleRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/examples',
    { config: anyone, schema: { response: { 200: examples } } },
    async () => ({ people: await listExamples(door) }),
  );

  app.post(
    '/api/examples',
    { config: anyone, schema: { response: { 201: examples } } },
    async (request, reply) => {
      if (!(await mayChangeExamples(door, request))) return sendNotHere(reply);
      return reply.code(201).send({ people: await makeExamples(door) });
    },
  );

  app.delete(
    '/api/examples',
    { config: anyone, schema: { response: { 204: nothing } } },
    async (request, reply) => {
      if (!(await mayChangeExamples(door, request))) return sendNotHere(reply);
      await removeExamples(door);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/examples/:person/sign-in',
    {
      config: anyone,
      schema: { params: z.strictObject({ person: id }), response: { 200: me } },
    },
    async (request, reply) => {
      const visit = visitOf(request, door.origin);
      const tooSoon = slowDown(door, { from: visit.from, asExample: true });
      if (tooSoon) return sendNo(reply, tooSoon);
      const came = await signInAsExample(door, visit, request.params.person);
      if (isRefusal(came)) return sendNo(reply, came);
      giveSession(reply, door, came);
      return reply.send(await meNow(door, came.token));
    },
  );
};

/** Anybody while the house is new; then its administrators, and no example one. */
async function mayChangeExamples(door: Door, request: FastifyRequest): Promise<boolean> {
  const { state } = await readSetup(door);
  if (state === 'new') return true;
  const session = await findSession(door, readCookie(request, door.origin, 'session'));
  if (session?.state !== 'full' || session.isExample) return false;
  return session.offices.includes('administrator');
}
