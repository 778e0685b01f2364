import * as z from 'zod';
import type { Agreeing } from '../../record/agreeing/suggestion.ts';
import { hours } from '../../record/hours.ts';
import { line, words } from '../../record/words.ts';

/** What an agreement on working together speaks of. `other` is whatever these people need besides. */
export const kinds = [
  'reach',
  'replies',
  'hours',
  'messages',
  'cancelling',
  'crisis',
  'law',
  'private',
  'celebrate',
  'other',
] as const;
export type Kind = (typeof kinds)[number];

/** One part of the agreement. No one changes it alone. */
export const terms = z.strictObject({
  kind: z.enum(kinds),
  /** What it is called, in words of the people who agree on it. */
  name: line,
  words: words.optional(),
  /** Within how many working days somebody usually answers. */
  replyDays: z.int().min(0).max(30).optional(),
  /** When we work together, and when notices come. */
  hours: hours.optional(),
});
export type Terms = z.output<typeof terms>;

export type Part = Agreeing<Terms>;

/** True when this part says when notices come. Words that were only suggested do not. */
export function holds({ signed }: Pick<Part, 'signed'>): boolean {
  return signed.length > 0;
}
