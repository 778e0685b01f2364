import * as z from 'zod';
import { roles } from '../../record/circle.ts';
import { isRefusal } from '../../record/refusal.ts';
import type { Routes } from '../http/route.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { giveSession, meNow, sendNo, sessionOf } from './answers.ts';
import { enrolByInvitation } from './enrol-by-invitation.ts';
import { lookAtInvitation } from './look-at-invitation.ts';
import { id, me, offices } from './me.ts';
import { acceptBody, enrolBody, lookBody } from './shapes.ts';
import { slowDown } from './signed-in.ts';
import { visitOf } from './visit.ts';

const looked = z.strictObject({
  purpose: z.enum(['seat', 'office', 'recovery']),
  by: z.string(),
  name: z.string(),
  role: z.enum(roles).nullable(),
  offices: z.array(offices),
  practiceName: z.string(),
  needsCode: z.literal(true),
});
const accepted = z.strictObject({
  purpose: z.enum(['seat', 'office']),
  partnership: id.nullable(),
});

/** Being invited: look, and make an account where there is none. */
export const invitationRoutes: Routes = (app, { door }) => {
  const anyone = { policy: 'anyone' } as const;

  app.post(
    '/api/invitations/look',
    {
      config: anyone,
      schema: { body: lookBody, response: { 200: looked } },
    },
    async (request, reply) => {
      const one = { from: visitOf(request, door.origin).from };
      const tooSoon = slowDown(door, one);
      if (tooSoon) return sendNo(reply, tooSoon);
      const found = await lookAtInvitation(door, request.body.token);
      if (isRefusal(found)) return sendNo(reply, found);
      door.limits.giveBack(one, door.clock());
      return reply.send(found);
    },
  );

  app.post(
    '/api/invitations/enrol',
    { config: anyone, schema: { body: enrolBody, response: { 201: me } } },
    async (request, reply) => {
      const visit = visitOf(request, door.origin);
      const tooSoon = slowDown(door, { from: visit.from });
      if (tooSoon) return sendNo(reply, tooSoon);
      const begun = await enrolByInvitation(door, visit, request.body);
      if (isRefusal(begun)) return sendNo(reply, begun);
      door.limits.giveBack({ from: visit.from }, door.clock());
      giveSession(reply, door, { ...begun, ownDevice: false, deviceCookie: undefined });
      return reply.code(201).send(await meNow(door, begun.token));
    },
  );
};

/** Accepting, once signed in. */
export const acceptRoutes: Routes = (app, { door }) => {
  app.post(
    '/api/invitations/accept',
    { config: { policy: 'signed-in' }, schema: { body: acceptBody, response: { 200: accepted } } },
    async (request, reply) => {
      const session = sessionOf(request);
      const { body } = request;
      const given = hasLink(body) ? body : undefined;
      const outcome = await acceptInvitation(door, session, given);
      if (isRefusal(outcome)) return sendNo(reply, outcome);
      const { token, ...told } = outcome;
      if (token !== undefined)
        giveSession(reply, door, {
          token,
          ownDevice: session.ownDevice,
          deviceCookie: undefined,
        });
      return reply.send(told);
    },
  );
};

function hasLink(body: z.output<typeof acceptBody>): body is { token: string; code: string } {
  return 'token' in body;
}
