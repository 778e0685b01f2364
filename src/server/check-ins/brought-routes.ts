/** Measures that a practice brings itself: two files come in, and are read or refused with reasons. */
import * as z from 'zod';
import { isRefusal } from '../../record/refusal.ts';
import {
  bringMeasure,
  mostInQuestionnaire,
  mostInScoring,
} from '../../rooms/check-ins/measures/bring/bring-measure.ts';
import { broughtMeasure } from '../../rooms/check-ins/measures/bring/brought-measure.ts';
import { reasonCodes } from '../../rooms/check-ins/measures/bring/reasons.ts';
import { measureKey, measureVersion } from '../../rooms/check-ins/measures/brought-scale.ts';
import { sendNo, sessionOf } from '../auth/answers.ts';
import { id } from '../auth/me.ts';
import { nothing } from '../auth/shapes.ts';
import { sendNotHere } from '../http/problem.ts';
import type { App } from '../http/route.ts';
import type { House } from '../house.ts';
import { findBrought, keepBrought, mayBeRead, switchBrought, type BroughtHere } from './brought.ts';

const administrator = { policy: 'administrator' } as const;
const version = z.strictObject({ key: measureKey, version: measureVersion });
const inPath = z.strictObject({
  key: measureKey,
  version: z.coerce.number().pipe(measureVersion),
});

/** What its administrator reads of it. */
export const broughtHere = z.strictObject({
  key: measureKey,
  version: measureVersion,
  name: z.string(),
  questions: z.int(),
  hasRisk: z.boolean(),
  license: z.string(),
  attribution: z.string(),
  isOn: z.boolean(),
  needsAcknowledgment: z.boolean(),
  acknowledged: z.strictObject({ by: id, at: z.int() }).nullable(),
  brought: z.strictObject({ by: id.nullable(), at: z.int() }),
});

export function sayBrought({ measure, version: nth, ...here }: BroughtHere) {
  const { key, name, questions, risk, license, attribution } = measure;
  return {
    ...here,
    key,
    version: nth,
    name,
    questions: questions.length,
    hasRisk: risk !== undefined,
    license: license.words,
    attribution,
  };
}

const reason = z.strictObject({ code: z.enum(reasonCodes), where: z.string(), what: z.string() });

/** What came of the files: a version that is kept, or every reason why not. */
const read = z.strictObject({ kept: version.nullable(), reasons: z.array(reason) });

const files = z.strictObject({
  questionnaire: z.string().max(mostInQuestionnaire, 'practice/file-too-long'),
  scoring: z.string().max(mostInScoring, 'practice/file-too-long'),
});

export function routeBrought(app: App, { door }: House): void {
  app.get(
    '/api/measures/brought/:key/:version',
    {
      config: { policy: 'signed-in' },
      schema: { params: inPath, response: { 200: broughtMeasure } },
    },
    async (request, reply) => {
      const here = await findBrought(door, sessionOf(request).practiceId, request.params);
      return here && mayBeRead(here) ? here.measure : sendNotHere(reply);
    },
  );

  app.post(
    '/api/practice/measures',
    {
      config: { ...administrator, recent: true },
      schema: { body: files, response: { 200: read } },
    },
    async (request, reply) => {
      const brought = bringMeasure(request.body);
      if ('reasons' in brought) return { kept: null, reasons: [...brought.reasons] };
      const kept = await keepBrought(door, sessionOf(request), brought.measure);
      return isRefusal(kept) ? sendNo(reply, kept) : { kept, reasons: [] };
    },
  );

  app.put(
    '/api/practice/measures/brought/:key/:version',
    {
      config: { ...administrator, recent: true },
      schema: {
        params: inPath,
        body: z.strictObject({ isOn: z.boolean(), acknowledges: z.boolean() }),
        response: { 204: nothing },
      },
    },
    async (request, reply) => {
      const no = await switchBrought(door, sessionOf(request), request.params, request.body);
      if (no === 'not-here') return sendNotHere(reply);
      return no && isRefusal(no) ? sendNo(reply, no) : reply.code(204).send(null);
    },
  );
}
