/** The record over HTTP: acts in, deliveries out. There are no routes per room. */
import * as z from 'zod';
import { isRefusal } from '../../record/refusal.ts';
import { actRules } from '../../rooms/acting.ts';
import { sendNotHere, sendProblem, sendRefusal } from '../http/problem.ts';
import { sessionOf } from '../auth/answers.ts';
import { readBars } from '../check-ins/in-use.ts';
import { isRecent } from '../http/policy.ts';
import type { App, Routes } from '../http/route.ts';
import { whoAsks } from '../http/session.ts';
import type { House } from '../house.ts';
import { lastInstant } from '../../record/time.ts';
import { line } from '../../record/words.ts';
import { appendAct } from '../store/append.ts';
import { actEnvelope, readAct } from './act-body.ts';
import { deliver } from './deliver.ts';
import { openPartnership } from './open-partnership.ts';
import { readNextSessions } from './next-sessions.ts';
import { readOpenings } from './read-openings.ts';
import { readTables } from './tables.ts';
import { readToday } from './today.ts';
import * as wire from './wire.ts';

const ofPartnership = z.strictObject({ partnership: z.string() });

/** Asked for without its words, the record would be read, and an opening written of what nobody was given. */
const withoutHead = { exposeHeadRoute: false };

export const recordRoutes: Routes = (app, house) => {
  routeActs(app, house);
  routeReading(app, house);
  routeTables(app, house);
};

function routeActs(app: App, house: House) {
  app.post(
    '/api/partnerships/:partnership/acts',
    {
      config: { policy: 'member' },
      schema: {
        params: ofPartnership,
        body: actEnvelope,
        response: { 200: z.strictObject({ entries: z.array(wire.entry) }) },
      },
    },
    async (request, reply) => {
      const session = whoAsks(request);
      const act = readAct(request.body);
      if (isRefusal(act)) return sendProblem(reply, 400, act.refused, { values: act.values });
      if (actRules[act.kind]?.sensitive && !isRecent(session, house.door.clock())) {
        return sendProblem(reply, 403, 'account/sign-in-again');
      }
      const { partnership } = request.params;
      const bars = await readBars(house.door, sessionOf(request), act);
      const outcome = await appendAct(house, session.personId, partnership, act, { bars });
      if (isRefusal(outcome)) return sendRefusal(reply, outcome);
      house.live.wake(partnership);
      return { entries: outcome.entries as z.input<typeof wire.entry>[] };
    },
  );
}

function routeReading(app: App, house: House) {
  app.get(
    '/api/partnerships/:partnership/record',
    {
      ...withoutHead,
      config: { policy: 'member' },
      schema: { params: ofPartnership, response: { 200: wire.delivery } },
    },
    async (request, reply) => {
      const { personId } = whoAsks(request);
      const { partnership } = request.params;
      const given = await deliver(house.reader, personId, partnership, 'nothing');
      if (given === 'not-here') return sendNotHere(reply);
      return given.delivery as z.input<typeof wire.delivery>;
    },
  );
  app.get(
    '/api/partnerships/:partnership/openings',
    {
      ...withoutHead,
      config: { policy: 'member' },
      schema: {
        params: ofPartnership,
        querystring: z.strictObject({
          before: z.coerce.number().int().min(0).max(lastInstant).optional(),
        }),
        response: { 200: z.strictObject({ openings: z.array(wire.opening) }) },
      },
    },
    async (request, reply) => {
      const { personId } = whoAsks(request);
      const before = request.query.before ?? Date.now() + 1;
      const openings = await readOpenings(house, personId, request.params.partnership, before);
      return openings ? { openings } : sendNotHere(reply);
    },
  );
}

function routeTables(app: App, house: House) {
  app.get(
    '/api/today',
    {
      ...withoutHead,
      config: { policy: 'signed-in' },
      schema: {
        response: {
          200: z.strictObject({
            tables: z.array(wire.roomAtHand),
            waiting: z.array(wire.waiting),
          }),
        },
      },
    },
    async (request) => {
      const { personId } = whoAsks(request);
      const tables = await readTables(house.reader, personId);
      return { tables, waiting: await readToday(house.reader, personId) };
    },
  );
  app.get(
    '/api/caseload',
    {
      ...withoutHead,
      config: { policy: 'therapist' },
      schema: { response: { 200: z.strictObject({ sessions: z.array(wire.nextSession) }) } },
    },
    async (request) => {
      const { personId } = whoAsks(request);
      return { sessions: await readNextSessions(house.reader, personId) };
    },
  );
  app.post(
    '/api/partnerships',
    {
      config: { policy: 'therapist' },
      schema: {
        body: z.strictObject({ clients: z.array(line).min(1).max(12) }),
        response: { 201: z.strictObject({ partnership: z.string(), seats: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      const { personId: therapist } = whoAsks(request);
      const { clients } = request.body;
      const opened = await openPartnership(house, { therapist, clients });
      return reply.code(201).send(opened);
    },
  );
}
