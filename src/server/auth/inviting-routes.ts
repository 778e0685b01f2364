import * as z from 'zod';
import { roles } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { sendNotHere } from '../http/problem.ts';
import type { Routes } from '../http/route.ts';
import { sendNo, sessionOf } from './answers.ts';
import type { Door } from './door.ts';
import { inviteToSeat } from './invite.ts';
import { listInvitations } from './list-invitations.ts';
import { id } from './me.ts';
import { roleAt } from './role-at.ts';
import { handedOver, nothing, seatInvitation } from './shapes.ts';
import { withdraw } from './withdraw-invitations.ts';

const listed = z.strictObject({
  invitations: z.array(
    z.strictObject({
      id,
      seat: id.nullable(),
      role: z.enum(roles).nullable(),
      name: z.string(),
      by: id,
      madeAt: z.int(),
      until: z.int(),
      dead: z.boolean(),
    }),
  ),
});

/** Inviting to a seat: by those who sit at the table as client or therapist. */
export const invitingRoutes: Routes = (app, { door }) => {
  app.post(
    '/api/partnerships/:partnership/seats/:seat/invitation',
    {
      config: { policy: 'member', recent: true },
      schema: {
        params: z.strictObject({ partnership: id, seat: id }),
        body: seatInvitation,
        response: { 201: handedOver },
      },
    },
    async (request, reply) => {
      const made = { ...request.params, ...request.body };
      const invited = await inviteToSeat(door, sessionOf(request), made);
      return isRefusal(invited) ? sendNo(reply, invited) : reply.code(201).send(invited);
    },
  );
};

/** Seeing what is open there, and withdrawing it. */
export const openInvitationRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/partnerships/:partnership/invitations',
    {
      config: { policy: 'member' },
      schema: { params: z.strictObject({ partnership: id }), response: { 200: listed } },
    },
    async (request, reply) => {
      const { partnership } = request.params;
      if (!(await mayInvite(door, sessionOf(request).personId, partnership)))
        return sendNotHere(reply);
      const invitations = await listInvitations(door, { partnership });
      return reply.send({
        invitations: invitations.map(({ purpose: _, offices: __, ...told }) => told),
      });
    },
  );

  app.delete(
    '/api/partnerships/:partnership/invitations/:invitation',
    {
      config: { policy: 'member' },
      schema: {
        params: z.strictObject({ partnership: id, invitation: id }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { partnership, invitation } = request.params;
      if (!(await mayInvite(door, sessionOf(request).personId, partnership)))
        return sendNotHere(reply);
      const which = { partnership, invitation };
      const gone = await door.database.atDoor((db) => withdraw(db, door.clock(), which));
      return gone.length > 0 ? reply.code(204).send(null) : sendNotHere(reply);
    },
  );
};

async function mayInvite({ database }: Door, person: Id, partnership: Id): Promise<boolean> {
  const role = await roleAt(database, person, partnership);
  return role === 'client' || role === 'therapist';
}
