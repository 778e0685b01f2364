/**
 * What a check-in keeps of a measure that a practice brought: which version of it, and which numbers
 * answer its questions. It is agreed on with the rest, so that the record can be read and answers be
 * checked without the practice's shelf, and so that nothing changes under answers that are there.
 */
import * as z from 'zod';
import { line } from '../../../record/words.ts';
import type { Scale } from './scales.ts';

/** More questions, or larger numbers, than an answer of a check-in can name. */
export const mostQuestions = 60;
export const highestValue = 40;

const value = z.int().min(0).max(highestValue);
const range = z.strictObject({
  lowest: value,
  highest: value,
  values: z.array(value).min(2).max(highestValue).optional(),
});
const risk = z.strictObject({
  question: z
    .int()
    .min(0)
    .max(mostQuestions - 1),
  from: value,
});

export const measureKey = z.string().regex(/^[a-z0-9-]{1,60}$/);
export const measureVersion = z.int().min(1).max(9_999);

export const broughtScale = z.strictObject({
  key: measureKey,
  version: measureVersion,
  name: line,
  questions: z.array(range).min(1).max(mostQuestions),
  risk: z.array(risk).min(1).max(mostQuestions).optional(),
  topic: z.enum(['substance-use']).optional(),
});
export type BroughtScale = z.output<typeof broughtScale>;

/** As the rules read it. */
export function scaleOfBrought({ name, questions, risk: risks, topic }: BroughtScale): Scale {
  return { name, questions, ...(risks && { risk: risks }), ...(topic && { topic }) };
}
