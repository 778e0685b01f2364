import * as z from 'zod';
import { line, sentence, words } from '../../record/words.ts';

/** How sure anybody can be that an option helps. */
export const howSure = ['well-known', 'some-signs', 'not-known'] as const;
export type HowSure = (typeof howSure)[number];

/** What is written about an option: always the same parts, so that options can stand side by side. */
export const facts = z.strictObject({
  name: line,
  what: words,
  good: z.array(sentence).max(12),
  hard: z.array(sentence).max(12),
  sure: z.enum(howSure),
  /** Where that comes from, as text to look up. Nothing here is ever fetched. */
  sources: z.array(sentence).max(12),
});
export type Facts = z.output<typeof facts>;
