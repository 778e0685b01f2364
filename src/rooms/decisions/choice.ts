import * as z from 'zod';
import { isDay } from '../../record/time.ts';
import { words } from '../../record/words.ts';

/** What people agree on: an option for now, why, and when to look at it again. */
export const choice = z.strictObject({
  option: z.uuid(),
  reason: words,
  again: z.string().refine(isDay, 'words/no-such-day').nullable(),
});
export type Choice = z.output<typeof choice>;

export const nothingChosen: Choice = { option: '', reason: '', again: null };
