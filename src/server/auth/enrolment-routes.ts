import { isRefusal } from '../../record/refusal.ts';
import type { Routes } from '../http/route.ts';
import { newPasskeyOptions } from './add-passkey.ts';
import { giveSession, meNow, sendNo, sessionOf } from './answers.ts';
import { offerAuthenticator } from './authenticator.ts';
import { enrolPasskey, enrolPassword } from './enrolment.ts';
import { labelOf, me } from './me.ts';
import { asRegistration, passkeyOptions } from './passkey-shapes.ts';
import { enrolPasskeyBody, enrolPasswordBody, newAuthenticator } from './shapes.ts';
import { slowDown } from './signed-in.ts';
import { visitOf } from './visit.ts';

const config = { policy: 'half-signed-in' } as const;

/** A first way to come back, for somebody who is here half: a passkey. */
export const enrolPasskeyRoutes: Routes = (app, { door }) => {
  app.post(
    '/api/enrolment/passkey/options',
    { config, schema: { response: { 200: passkeyOptions } } },
    async (request) => {
      const session = sessionOf(request);
      const { personId: person, tokenHash } = session;
      const label = await labelOf(door, session);
      return { ...(await newPasskeyOptions(door, { person, tokenHash, label })) };
    },
  );

  app.post(
    '/api/enrolment/passkey',
    { config, schema: { body: enrolPasskeyBody, response: { 201: me } } },
    async (request, reply) => {
      const { response, ownDevice } = request.body;
      const given = { response: asRegistration(response), ownDevice };
      const visit = visitOf(request, door.origin);
      const came = await enrolPasskey(door, visit, sessionOf(request), given);
      if (isRefusal(came)) return sendNo(reply, came);
      giveSession(reply, door, came);
      return reply.code(201).send(await meNow(door, came.token));
    },
  );
};

/** Or a password with an authenticator. */
export const enrolPasswordRoutes: Routes = (app, { door }) => {
  app.post(
    '/api/enrolment/authenticator',
    { config, schema: { response: { 200: newAuthenticator } } },
    async (request) => {
      const session = sessionOf(request);
      const label = await labelOf(door, session);
      return offerAuthenticator(door.keyring, door.clock(), session.personId, label);
    },
  );

  app.post(
    '/api/enrolment/password',
    { config, schema: { body: enrolPasswordBody, response: { 201: me } } },
    async (request, reply) => {
      const visit = visitOf(request, door.origin);
      const session = sessionOf(request);
      const account = `new password ${session.personId}`;
      const tooSoon = slowDown(door, { from: visit.from, account });
      if (tooSoon) return sendNo(reply, tooSoon);
      const came = await enrolPassword(door, visit, session, request.body);
      if (isRefusal(came)) return sendNo(reply, came);
      giveSession(reply, door, came);
      return reply.code(201).send(await meNow(door, came.token));
    },
  );
};
