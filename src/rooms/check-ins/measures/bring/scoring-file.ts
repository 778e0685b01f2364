/** The scoring file: by which rule a questionnaire's answers become a number, and whose form it is. */
import * as z from 'zod';
import { line, sentence } from '../../../../record/words.ts';
import { highestValue, measureKey, mostQuestions } from '../brought-scale.ts';
import type { Reasons } from './reasons.ts';

const linkId = z.string().trim().min(1).max(255);
const linkIds = z.array(linkId).max(mostQuestions);
const total = z.number().min(-10_000).max(10_000);

export const scoringFile = z.strictObject({
  hearthside: z.literal('scoring/1'),
  /** The same key again brings a newer version of the same measure. */
  key: measureKey,
  /** What people call it. */
  name: line,
  /** The questions that are counted. Others of the form are asked, and not counted. */
  counted: linkIds.min(1),
  reversed: linkIds.default([]),
  total: z.strictObject({
    how: z.enum(['sum', 'mean']),
    times: z.number().min(0.01).max(100).default(1),
    mayMiss: z
      .int()
      .min(0)
      .max(mostQuestions - 1)
      .default(0),
  }),
  direction: z.enum(['lower-better', 'higher-better']),
  /** Each from its number on, until the next one begins. */
  bands: z
    .array(z.strictObject({ from: total, name: line }))
    .min(2)
    .max(12)
    .optional(),
  caseness: total.optional(),
  reliableChange: z.number().min(0.01).max(10_000).optional(),
  risk: z
    .array(z.strictObject({ question: linkId, from: z.int().min(0).max(highestValue) }))
    .max(mostQuestions)
    .default([]),
  topic: z.enum(['substance-use']).optional(),
  license: z.strictObject({
    words: sentence,
    nonCommercial: z.boolean(),
    attribution: sentence,
    source: sentence,
  }),
});
export type ScoringFile = z.output<typeof scoringFile>;

/** Each place that does not fit, with what may stand there. */
export function readScoring(file: unknown, reasons: Reasons): ScoringFile | undefined {
  const read = scoringFile.safeParse(file);
  if (read.success) return read.data;
  for (const issue of read.error.issues) {
    const where = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) reasons.add('scoring-not-known', where, key);
    } else if (standsAt(file, issue.path) === undefined) {
      reasons.add('scoring-missing', where);
    } else {
      reasons.add('scoring-wrong', where, allowedBy(issue));
    }
  }
  return undefined;
}

function standsAt(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    file,
  );
}

/** Where only certain words fit: those. */
function allowedBy(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : '';
}
