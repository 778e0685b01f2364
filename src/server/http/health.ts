import { sql } from 'kysely';
import * as z from 'zod';
import { sendProblem } from './problem.ts';
import type { Routes } from './route.ts';

/** For whoever watches the machine: does the house answer, and does its database? */
export const healthRoutes: Routes = (app, house) => {
  app.get(
    '/api/health',
    {
      config: { policy: 'anyone' },
      schema: { response: { 200: z.strictObject({ ok: z.literal(true) }) } },
    },
    async (_request, reply) => {
      try {
        await house.database.atDoor((db) => sql`select 1`.execute(db));
        return { ok: true as const };
      } catch {
        return sendProblem(reply, 503, 'house/resting');
      }
    },
  );
};
