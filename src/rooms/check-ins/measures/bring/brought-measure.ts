/** A measure that a practice brought, as it is kept: read once from its two files, and never changed. */
import * as z from 'zod';
import { line, sentence } from '../../../../record/words.ts';
import { highestValue, measureKey, mostQuestions, type BroughtScale } from '../brought-scale.ts';
import type { Range } from '../scales.ts';

const value = z.int().min(0).max(highestValue);
const number = z.number();
const text = z.string().min(1).max(5_000);

export const broughtMeasure = z.strictObject({
  key: measureKey,
  name: line,
  title: sentence,
  stem: z.literal(''),
  questions: z
    .array(
      z.strictObject({
        linkId: z.string().min(1).max(255),
        text,
        lead: text.optional(),
        answers: z.array(z.strictObject({ value, text })).min(2),
        isNumber: z.literal(true).optional(),
        isUnscored: z.literal(true).optional(),
        isReversed: z.literal(true).optional(),
      }),
    )
    .min(1)
    .max(mostQuestions),
  direction: z.enum(['lower-better', 'higher-better']),
  lowest: number,
  highest: number,
  total: z.literal('mean').optional(),
  times: number.optional(),
  mayMiss: z.int().min(0).optional(),
  bands: z.array(z.strictObject({ from: number, to: number, name: line })).optional(),
  caseness: number.optional(),
  reliableChange: number.optional(),
  risk: z.array(z.strictObject({ question: z.int().min(0), from: value })).optional(),
  topic: z.enum(['substance-use']).optional(),
  license: z.strictObject({
    words: sentence,
    commercialUse: z.boolean(),
    needsAcknowledgment: z.literal(true).optional(),
  }),
  attribution: sentence,
  sources: z.array(sentence).min(1),
});
export type BroughtMeasure = z.output<typeof broughtMeasure>;

/** What a check-in keeps of it. */
export function broughtScaleOf(measure: BroughtMeasure, version: number): BroughtScale {
  const { key, name, questions, risk, topic } = measure;
  return {
    key,
    version,
    name,
    questions: questions.map(({ answers }) => rangeOf(answers.map((each) => each.value))),
    ...(risk && { risk }),
    ...(topic && { topic }),
  };
}

function rangeOf(values: readonly number[]): Required<Pick<Range, 'lowest' | 'highest'>> & {
  values?: number[];
} {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const isWhole = highest - lowest + 1 === values.length;
  return { lowest, highest, ...(!isWhole && { values: values.toSorted((a, b) => a - b) }) };
}
