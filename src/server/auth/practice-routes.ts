import * as z from 'zod';
import { isRefusal } from '../../record/refusal.ts';
import { sendNotHere } from '../http/problem.ts';
import type { Routes } from '../http/route.ts';
import { sendNo, sessionOf } from './answers.ts';
import { countHouse } from './house-counts.ts';
import { inviteToOffice } from './invite.ts';
import { listInvitations } from './list-invitations.ts';
import { id, methods, offices } from './me.ts';
import { readPracticePeople } from './practice-people.ts';
import { startRecovery, withdrawForPractice } from './recovery.ts';
import { handedOver, nothing, officeInvitation } from './shapes.ts';

const people = z.strictObject({
  people: z.array(
    z.strictObject({
      id,
      name: z.string(),
      offices: z.array(offices),
      methods,
      seenDay: z.iso.date().nullable(),
      partnerships: z.int(),
      recovering: z.boolean(),
    }),
  ),
});
const listed = z.strictObject({
  invitations: z.array(
    z.strictObject({
      id,
      purpose: z.enum(['office', 'recovery']),
      name: z.string(),
      offices: z.array(offices),
      by: id,
      madeAt: z.int(),
      until: z.int(),
      dead: z.boolean(),
    }),
  ),
});
const counts = z.strictObject({
  practices: z.int(),
  people: z.int(),
  partnerships: z.int(),
  sessions: z.int(),
  openInvitations: z.int(),
});
const administrator = { policy: 'administrator' } as const;

/** The practice as its administrator sees it: names and numbers, and nobody's words. */
export const practiceRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/practice/people',
    { config: administrator, schema: { response: { 200: people } } },
    async (request) => ({ people: await readPracticePeople(door, sessionOf(request)) }),
  );

  app.get(
    '/api/practice/invitations',
    { config: administrator, schema: { response: { 200: listed } } },
    async (request) => {
      const { practiceId: practice } = sessionOf(request);
      const invitations = await listInvitations(door, { practice });
      return {
        invitations: invitations.flatMap(({ purpose, seat: _, role: __, ...told }) =>
          purpose === 'seat' ? [] : [{ purpose, ...told }],
        ),
      };
    },
  );

  app.post(
    '/api/practice/invitations',
    {
      config: { ...administrator, recent: true },
      schema: { body: officeInvitation, response: { 201: handedOver } },
    },
    async (request, reply) => {
      const invited = await inviteToOffice(door, sessionOf(request), request.body);
      return isRefusal(invited) ? sendNo(reply, invited) : reply.code(201).send(invited);
    },
  );

  app.delete(
    '/api/practice/invitations/:invitation',
    {
      config: { ...administrator, recent: true },
      schema: { params: z.strictObject({ invitation: id }), response: { 204: nothing } },
    },
    async (request, reply) => {
      const { invitation } = request.params;
      const no = await withdrawForPractice(door, sessionOf(request), invitation);
      return no ? sendNo(reply, no) : reply.code(204).send(null);
    },
  );
};

/** What the keeper of the machine may do: count, and help an administrator back in. */
export const houseRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/house',
    { config: { policy: 'keeper' }, schema: { response: { 200: counts } } },
    (request) => countHouse(door, sessionOf(request)),
  );

  app.post(
    '/api/practice/people/:person/recovery',
    {
      config: { policy: 'recently-signed-in' },
      schema: { params: z.strictObject({ person: id }), response: { 201: handedOver } },
    },
    async (request, reply) => {
      const session = sessionOf(request);
      const { offices: held } = session;
      if (!held.includes('administrator') && !held.includes('keeper')) return sendNotHere(reply);
      const started = await startRecovery(door, session, request.params.person);
      return isRefusal(started) ? sendNo(reply, started) : reply.code(201).send(started);
    },
  );
};
