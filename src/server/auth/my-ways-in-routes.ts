import * as z from 'zod';
import { isRefusal } from '../../record/refusal.ts';
import type { Routes } from '../http/route.ts';
import { newPasskeyOptions } from './add-passkey.ts';
import { sendNo, sessionOf } from './answers.ts';
import { offerAuthenticator } from './authenticator.ts';
import { readPasskeys } from './my-account.ts';
import {
  addPasskey,
  removePasskey,
  removePassword,
  renewRecoveryCodes,
  replaceAuthenticator,
  setPassword,
} from './my-ways-in.ts';
import { id, labelOf, me, readMe } from './me.ts';
import { asRegistration, passkeyOptions } from './passkey-shapes.ts';
import { newAuthenticator, newAuthenticatorBody, newPasskey, newPassword } from './shapes.ts';
import { slowDown } from './signed-in.ts';
import { visitOf } from './visit.ts';

const recently = { policy: 'recently-signed-in' } as const;

const passkeys = z.strictObject({
  passkeys: z.array(
    z.strictObject({
      id,
      device: z.string(),
      madeAt: z.int(),
      usedAt: z.int().nullable(),
      synced: z.boolean(),
    }),
  ),
});

export const myPasskeyRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/me/passkeys',
    { config: { policy: 'signed-in' }, schema: { response: { 200: passkeys } } },
    async (request) => ({ passkeys: await readPasskeys(door, sessionOf(request)) }),
  );

  app.post(
    '/api/me/passkeys/options',
    { config: recently, schema: { response: { 200: passkeyOptions } } },
    async (request) => {
      const session = sessionOf(request);
      const { personId: person, tokenHash } = session;
      const label = await labelOf(door, session);
      return { ...(await newPasskeyOptions(door, { person, tokenHash, label })) };
    },
  );

  app.post(
    '/api/me/passkeys',
    { config: recently, schema: { body: newPasskey, response: { 201: me } } },
    async (request, reply) => {
      const session = sessionOf(request);
      const response = asRegistration(request.body.response);
      const no = await addPasskey(door, visitOf(request, door.origin), session, response);
      return no ? sendNo(reply, no) : reply.code(201).send(await readMe(door, session));
    },
  );

  app.delete(
    '/api/me/passkeys/:passkey',
    {
      config: recently,
      schema: { params: z.strictObject({ passkey: id }), response: { 200: me } },
    },
    async (request, reply) => {
      const session = sessionOf(request);
      const no = await removePasskey(door, session, request.params.passkey);
      return no ? sendNo(reply, no) : reply.send(await readMe(door, session));
    },
  );
};

export const myPasswordRoutes: Routes = (app, { door }) => {
  app.post(
    '/api/me/authenticator',
    { config: recently, schema: { response: { 200: newAuthenticator } } },
    async (request) => {
      const session = sessionOf(request);
      const label = await labelOf(door, session);
      return offerAuthenticator(door.keyring, door.clock(), session.personId, label);
    },
  );

  app.put(
    '/api/me/authenticator',
    { config: recently, schema: { body: newAuthenticatorBody, response: { 200: me } } },
    async (request, reply) => {
      const session = sessionOf(request);
      const no = await replaceAuthenticator(door, session, request.body);
      return no ? sendNo(reply, no) : reply.send(await readMe(door, session));
    },
  );

  app.put(
    '/api/me/password',
    { config: recently, schema: { body: newPassword, response: { 200: me } } },
    async (request, reply) => {
      const session = sessionOf(request);
      const { from } = visitOf(request, door.origin);
      const tooSoon = slowDown(door, { from, account: `new password ${session.personId}` });
      if (tooSoon) return sendNo(reply, tooSoon);
      const no = await setPassword(door, session, request.body);
      return no ? sendNo(reply, no) : reply.send(await readMe(door, session));
    },
  );

  app.delete(
    '/api/me/password',
    { config: recently, schema: { response: { 200: me } } },
    async (request, reply) => {
      const session = sessionOf(request);
      const no = await removePassword(door, session);
      return no ? sendNo(reply, no) : reply.send(await readMe(door, session));
    },
  );
};

export const myCodesRoutes: Routes = (app, { door }) => {
  app.post(
    '/api/me/recovery-codes',
    {
      config: recently,
      schema: { response: { 201: z.strictObject({ codes: z.array(z.string()) }) } },
    },
    async (request, reply) => {
      const codes = await renewRecoveryCodes(door, sessionOf(request));
      return isRefusal(codes) ? sendNo(reply, codes) : reply.code(201).send({ codes });
    },
  );
};
