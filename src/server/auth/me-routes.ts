import * as z from 'zod';
import { sendNotHere } from '../http/problem.ts';
import type { Routes } from '../http/route.ts';
import { sessionOf } from './answers.ts';
import { endSession } from './end-sessions.ts';
import { takeOffBySession } from './keepings.ts';
import { id, me, preferences, profile, readMe } from './me.ts';
import { changePreferences, changeProfile, putNoticeAway, readDevices } from './my-account.ts';
import { nothing } from './shapes.ts';

const signedIn = { policy: 'signed-in' } as const;

const devices = z.strictObject({
  devices: z.array(
    z.strictObject({
      id,
      device: z.string(),
      signedInAt: z.int(),
      seenAt: z.int(),
      ownDevice: z.boolean(),
      here: z.boolean(),
    }),
  ),
});

/** Who I am here, how I am called and what I prefer. */
export const meRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/me',
    { config: { policy: 'any-session' }, schema: { response: { 200: me } } },
    (request) => readMe(door, sessionOf(request)),
  );

  app.put(
    '/api/me/profile',
    { config: signedIn, schema: { body: profile, response: { 200: me } } },
    async (request) => {
      await changeProfile(door, sessionOf(request), request.body);
      return readMe(door, sessionOf(request));
    },
  );

  app.put(
    '/api/me/preferences',
    { config: signedIn, schema: { body: preferences, response: { 200: me } } },
    async (request) => {
      await changePreferences(door, sessionOf(request), request.body);
      return readMe(door, sessionOf(request));
    },
  );

  app.delete(
    '/api/me/notices/:notice',
    {
      config: signedIn,
      schema: { params: z.strictObject({ notice: id }), response: { 204: nothing } },
    },
    async (request, reply) => {
      await putNoticeAway(door, sessionOf(request), request.params.notice);
      return reply.code(204).send(null);
    },
  );
};

/** Where I am signed in. */
export const deviceRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/me/devices',
    { config: signedIn, schema: { response: { 200: devices } } },
    async (request) => ({ devices: await readDevices(door, sessionOf(request)) }),
  );

  app.delete(
    '/api/me/devices/:session',
    {
      config: signedIn,
      schema: { params: z.strictObject({ session: id }), response: { 204: nothing } },
    },
    async (request, reply) => {
      const { personId: person } = sessionOf(request);
      const { session } = request.params;
      const ended = await door.database.atDoor(async (db) => {
        // Whoever shuts a device out means also what it keeps.
        await takeOffBySession(db, door.clock(), { person, session });
        return endSession(db, { person, session });
      });
      return ended ? reply.code(204).send(null) : sendNotHere(reply);
    },
  );
};
