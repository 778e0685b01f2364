import * as z from 'zod';
import { line, words } from '../../record/words.ts';

/** How often the goal is looked at again. */
export const rhythms = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'never'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What people agree on: the part of a goal that no one changes alone. */
export const terms = z.strictObject({
  title: line,
  why: words.optional(),
  notice: words.optional(),
  rhythm: z.enum(rhythms),
});
export type Terms = z.output<typeof terms>;
