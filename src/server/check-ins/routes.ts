/** What check-ins need of a practice, and what its administrator decides about them. */
import * as z from 'zod';
import { isFree, loadMeasure } from '../../rooms/check-ins/measures/library/load-measure.ts';
import { isGated } from '../../rooms/check-ins/measures/library/gated-names.ts';
import { loadGated } from '../../rooms/check-ins/measures/library/load-gated.ts';
import { broughtScale } from '../../rooms/check-ins/measures/brought-scale.ts';
import { scaleNames } from '../../rooms/check-ins/measures/scales.ts';
import { isRefusal } from '../../record/refusal.ts';
import { sendNo, sessionOf } from '../auth/answers.ts';
import { id } from '../auth/me.ts';
import { nothing } from '../auth/shapes.ts';
import { sendNotHere } from '../http/problem.ts';
import type { App, Routes } from '../http/route.ts';
import type { House } from '../house.ts';
import { broughtHere, routeBrought, sayBrought } from './brought-routes.ts';
import { readBrought } from './brought.ts';
import { readInUse } from './in-use.ts';
import { mayHandOut, readMeasures, switchMeasure } from './measures.ts';
import { choosePolicy, dropPolicy, readPolicy, wantedPolicy } from './policy.ts';

const name = z.enum(scaleNames);
const ofMeasure = z.strictObject({ measure: name });
const administrator = { policy: 'administrator' } as const;

const inUse = z.strictObject({
  on: z.array(name),
  brought: z.array(broughtScale),
  remindsAfter: z.int().nullable(),
});
const said = z.strictObject({ by: id, at: z.int() });
const decided = z.strictObject({
  measures: z.array(
    z.strictObject({
      name,
      isOn: z.boolean(),
      needsAcknowledgment: z.boolean(),
      acknowledged: said.nullable(),
    }),
  ),
  brought: z.array(broughtHere),
  policy: wantedPolicy.extend({ by: id, at: z.int() }).nullable(),
  hasMail: z.boolean(),
});

export const checkInRoutes: Routes = (app, house) => {
  routeMeasures(app, house);
  routePractice(app, house);
  routeBrought(app, house);
  routePolicy(app, house);
};

/** What is asked here, for everybody who is signed in. */
function routeMeasures(app: App, { door }: House): void {
  app.get(
    '/api/measures',
    { config: { policy: 'signed-in' }, schema: { response: { 200: inUse } } },
    async (request) => {
      const { practiceId } = sessionOf(request);
      const policy = await readPolicy(door, practiceId);
      return {
        ...(await readInUse(door, practiceId)),
        // Without mail nobody could be reminded, so nothing is promised.
        remindsAfter: door.mail.isSet ? (policy?.remindHours ?? null) : null,
      };
    },
  );

  app.get(
    '/api/measures/:measure',
    {
      config: { policy: 'signed-in' },
      schema: { params: ofMeasure, response: { 200: z.record(z.string(), z.unknown()) } },
    },
    async (request, reply) => {
      const { measure } = request.params;
      if (isFree(measure)) return { ...(await loadMeasure(measure)) };
      const measures = await readMeasures(door, sessionOf(request).practiceId);
      const may = measures.some((each) => each.name === measure && mayHandOut(each));
      return may && isGated(measure) ? { ...(await loadGated(measure)) } : sendNotHere(reply);
    },
  );
}

/** What the practice decides about it. */
function routePractice(app: App, { door }: House): void {
  app.get(
    '/api/practice/check-ins',
    { config: administrator, schema: { response: { 200: decided } } },
    async (request) => {
      const { practiceId } = sessionOf(request);
      return {
        measures: await readMeasures(door, practiceId),
        brought: (await readBrought(door, practiceId)).map(sayBrought),
        policy: await readPolicy(door, practiceId),
        hasMail: door.mail.isSet,
      };
    },
  );

  app.put(
    '/api/practice/measures/:measure',
    {
      config: { ...administrator, recent: true },
      schema: {
        params: ofMeasure,
        body: z.strictObject({ isOn: z.boolean(), acknowledges: z.boolean() }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const { measure } = request.params;
      const no = await switchMeasure(door, sessionOf(request), measure, request.body);
      return no && isRefusal(no) ? sendNo(reply, no) : reply.code(204).send(null);
    },
  );
}

/** Who is reminded of an answer about safety, and when. */
function routePolicy(app: App, { door }: House): void {
  app.put(
    '/api/practice/policy',
    {
      config: { ...administrator, recent: true },
      schema: { body: wantedPolicy, response: { 204: nothing } },
    },
    async (request, reply) => {
      const no = await choosePolicy(door, sessionOf(request), request.body);
      return no && isRefusal(no) ? sendNo(reply, no) : reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/practice/policy',
    { config: { ...administrator, recent: true }, schema: { response: { 204: nothing } } },
    async (request, reply) => {
      await dropPolicy(door, sessionOf(request).practiceId);
      return reply.code(204).send(null);
    },
  );
}
