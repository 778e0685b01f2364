/** The practice's library of approaches: read by whoever has to do with the practice. */
import * as z from 'zod';
import { approach } from '../../rooms/decisions/library/approach.ts';
import { approaches } from '../../rooms/decisions/library/approaches.ts';
import { nothing } from '../auth/shapes.ts';
import { sessionOf } from '../auth/answers.ts';
import { sendNotHere } from '../http/problem.ts';
import type { Routes } from '../http/route.ts';
import {
  isWritten,
  mayReadLibrary,
  mayWriteLibrary,
  readApproaches,
  writeApproach,
} from './approaches.ts';

const written = z.strictObject({
  at: z.int(),
  by: z.string(),
  approach: approach.nullable(),
});
const listed = z.strictObject({
  approaches: z.array(
    z.strictObject({
      key: z.string(),
      approach: approach.nullable(),
      written: z.array(written),
    }),
  ),
});
const params = z.strictObject({ approach: z.string().regex(/^[a-z0-9-]{1,60}$/) });
const signedIn = { policy: 'signed-in' } as const;

export const libraryRoutes: Routes = (app, { door }) => {
  app.get(
    '/api/practice/approaches',
    { config: signedIn, schema: { response: { 200: listed } } },
    async (request, reply) => {
      const session = sessionOf(request);
      if (!(await mayReadLibrary(door, session))) return sendNotHere(reply);
      return { approaches: await readApproaches(door, session) };
    },
  );

  app.put(
    '/api/practice/approaches/:approach',
    { config: signedIn, schema: { params, body: approach, response: { 204: nothing } } },
    async (request, reply) => {
      const session = sessionOf(request);
      if (!mayWriteLibrary(session)) return sendNotHere(reply);
      await writeApproach(door, session, request.params.approach, request.body);
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/practice/approaches/:approach',
    { config: signedIn, schema: { params, response: { 204: nothing } } },
    async (request, reply) => {
      const session = sessionOf(request);
      const { approach: key } = request.params;
      if (!mayWriteLibrary(session)) return sendNotHere(reply);
      const isThere = Object.hasOwn(approaches, key) || (await isWritten(door, session, key));
      if (!isThere) return sendNotHere(reply);
      await writeApproach(door, session, key, null);
      return reply.code(204).send(null);
    },
  );
};
