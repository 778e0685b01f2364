/** How comfortable each person feels with each option: rated apart, as `record/rating` says. */
import * as z from 'zod';
import {
  decideRating,
  ratingActs,
  ratingEntries,
  type RatingRefusal,
} from '../../record/rating/rating.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { ActOf, Decision, Given } from '../../record/room.ts';
import { sentence } from '../../record/words.ts';
import { openOptions, type Question } from './question.ts';

const number = z.int().min(0).max(10);
const comfort = {
  comfort: z
    .array(z.strictObject({ option: z.uuid(), number }))
    .min(1)
    .max(40),
  words: sentence.optional(),
};

export const comfortActs = ratingActs('decisions', comfort);
export const comfortEntries = ratingEntries('decisions', comfort);

export type ComfortRefusal = RatingRefusal | 'decisions/nothing-to-rate' | 'decisions/rate-each';

export function decideComfort(
  question: Question,
  act: ActOf<typeof comfortActs>,
  given: Given,
): Decision | Refusal<ComfortRefusal> {
  const outcome = decideRating('decisions', question.rounds, act, given);
  if ('refused' in outcome) return outcome;
  const there = openOptions(question).map(({ id }) => id);
  if (act.kind === 'decisions/ask-rating' && there.length === 0) {
    return refuse('decisions/nothing-to-rate');
  }
  if (act.kind === 'decisions/rate' && !isEach(act.body.comfort, there)) {
    return refuse('decisions/rate-each');
  }
  return outcome;
}

/** One number for each option there is: nobody rates past one that came meanwhile. */
function isEach(given: readonly { option: string }[], there: readonly string[]): boolean {
  return (
    given.length === there.length &&
    there.every((each) => given.some(({ option }) => option === each))
  );
}
