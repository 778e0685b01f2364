import type { FastifyReply } from 'fastify';
import { isRefusal, type Refusal } from '../../record/refusal.ts';
import type { App, Routes } from '../http/route.ts';
import { giveSession, meNow, sendNo, sessionOf } from './answers.ts';
import { challengeMinutes } from './challenges.ts';
import { passkeyQuestion } from './check-passkey.ts';
import { clearCookie, setCookie } from './cookies.ts';
import type { Door } from './door.ts';
import { endSession, endSessionsOf } from './end-sessions.ts';
import { me, type Me } from './me.ts';
import { asAuthentication, passkeyOptions } from './passkey-shapes.ts';
import { again, codeSignIn, nothing, passkeySignIn, passwordSignIn } from './shapes.ts';
import { signInAgain } from './sign-in-again.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { signInWithRecoveryCode } from './sign-in-with-recovery-code.ts';
import { slowDown, type SignedIn } from './signed-in.ts';
import { hashToken, newSessionToken } from './tokens.ts';
import { visitOf } from './visit.ts';

const anyone = { policy: 'anyone' } as const;

/** Coming in: by a passkey, by a password with a code, or by a printed code. */
export const signInRoutes: Routes = (app, { door }) => {
  const answer = async (came: SignedIn | Refusal, reply: FastifyReply): Promise<Me | undefined> => {
    if (isRefusal(came)) {
      sendNo(reply, came);
      return undefined;
    }
    giveSession(reply, door, came);
    return meNow(door, came.token);
  };

  askForPasskey(app, door);

  app.post(
    '/api/sign-in/passkey',
    { config: anyone, schema: { body: passkeySignIn, response: { 200: me } } },
    async (request, reply) => {
      const { response, ownDevice } = request.body;
      const given = { response: asAuthentication(response), ownDevice };
      clearCookie(reply, door.origin, 'porch');
      const came = await signInWithPasskey(door, visitOf(request, door.origin), given);
      return (await answer(came, reply)) ?? reply;
    },
  );

  app.post(
    '/api/sign-in/password',
    { config: anyone, schema: { body: passwordSignIn, response: { 200: me } } },
    async (request, reply) => {
      const came = await signInWithPassword(door, visitOf(request, door.origin), request.body);
      return (await answer(came, reply)) ?? reply;
    },
  );

  app.post(
    '/api/sign-in/recovery-code',
    { config: anyone, schema: { body: codeSignIn, response: { 200: me } } },
    async (request, reply) => {
      const came = await signInWithRecoveryCode(door, visitOf(request, door.origin), request.body);
      return (await answer(came, reply)) ?? reply;
    },
  );
};

function askForPasskey(app: App, door: Door): void {
  app.post(
    '/api/sign-in/passkey/options',
    { config: anyone, schema: { response: { 200: passkeyOptions } } },
    async (request, reply) => {
      const tooSoon = slowDown(door, { from: visitOf(request, door.origin).from });
      if (tooSoon) return sendNo(reply, tooSoon);
      // The question is this browser's alone: nobody answers it from elsewhere.
      const porch = newSessionToken();
      const options = await passkeyQuestion(door, hashToken(porch));
      setCookie(reply, door.origin, 'porch', porch, challengeMinutes * 60);
      return reply.send({ ...options });
    },
  );
}

/** Proving again who one is, before what is sensitive. */
export const againRoutes: Routes = (app, { door }) => {
  const signedIn = { policy: 'signed-in' } as const;

  app.post(
    '/api/sign-in/again/options',
    { config: signedIn, schema: { response: { 200: passkeyOptions } } },
    async (request) => {
      const { tokenHash, personId } = sessionOf(request);
      return { ...(await passkeyQuestion(door, tokenHash, personId)) };
    },
  );

  app.post(
    '/api/sign-in/again',
    { config: signedIn, schema: { body: again, response: { 200: me } } },
    async (request, reply) => {
      const session = sessionOf(request);
      const given =
        'response' in request.body
          ? { response: asAuthentication(request.body.response) }
          : request.body;
      const renewed = await signInAgain(door, visitOf(request, door.origin), session, given);
      if (isRefusal(renewed)) return sendNo(reply, renewed);
      const { ownDevice } = session;
      giveSession(reply, door, { ...renewed, ownDevice, deviceCookie: undefined });
      return reply.send(await meNow(door, renewed.token));
    },
  );
};

/** Leaving: this device, or all of them. */
export const signOutRoutes: Routes = (app, { door }) => {
  const anySession = { policy: 'any-session' } as const;
  const schema = { response: { 204: nothing } };

  app.post('/api/sign-out', { config: anySession, schema }, async (request, reply) => {
    const { personId: person, sessionId: session } = sessionOf(request);
    await door.database.atDoor((db) => endSession(db, { person, session }));
    clearCookie(reply, door.origin, 'session');
    return reply.code(204).send(null);
  });

  app.post('/api/sign-out/everywhere', { config: anySession, schema }, async (request, reply) => {
    const { personId } = sessionOf(request);
    await door.database.atDoor((db) => endSessionsOf(db, personId));
    clearCookie(reply, door.origin, 'session');
    return reply.code(204).send(null);
  });
};
