/** How close a goal feels, in a number from 0 to 10: asked and given apart, as `record/rating` says. */
import * as z from 'zod';
import { ratingActs, ratingEntries } from '../../record/rating/rating.ts';
import { sentence } from '../../record/words.ts';

const closeness = { number: z.int().min(0).max(10), words: sentence.optional() };

/** What one person gives. */
export type Closeness = { number: number; words?: string | undefined };

export const closenessActs = ratingActs('goals', closeness);
export const closenessEntries = ratingEntries('goals', closeness);
