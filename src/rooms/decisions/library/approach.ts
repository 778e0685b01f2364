import * as z from 'zod';
import { line, sentence, words } from '../../../record/words.ts';
import { howSure, type Facts } from '../facts.ts';

const lines = z.array(sentence).max(12);

/** A way that counselors and doctors use, written for everybody: a text of the library. */
export const approach = z.strictObject({
  name: line,
  what: words,
  good: lines,
  hard: lines,
  /** What it asks of whoever goes this way. */
  asks: words,
  /** What people use it for. */
  forWhat: words,
  sure: z.enum(howSure),
  /** Other ways that are often looked at beside it. */
  instead: lines,
  sources: lines,
});
export type Approach = z.output<typeof approach>;

/** What an option begins with that is taken from the library; people then make it their own. */
export function factsFrom({ name, what, asks, good, hard, sure, sources }: Approach): Facts {
  return { name, what: `${what}\n\n${asks}`, good, hard, sure, sources };
}
