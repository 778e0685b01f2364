import * as z from 'zod';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { sentence } from '../../record/words.ts';

/** Something small that is worth celebrating, in a sentence. */
export const small = z.strictObject({
  words: sentence,
  /** What it hangs from: a goal, and a step of it. */
  from: z.strictObject({ item: z.uuid(), entry: z.uuid().optional() }).optional(),
});
export type Small = z.output<typeof small>;

/** Only suggested; celebrated, because its client said so; let be; or taken back by who suggested it. */
export type Standing = 'suggested' | 'celebrated' | 'let-be' | 'withdrawn';

/** A word that somebody says to it. */
export type Said = { id: Id; by: Id; at: Instant; words: string };

export type Celebration = {
  standing: Standing;
  by: Id;
  at: Instant;
  words: string;
  /** The entry since which it is celebrated, while it is. */
  since: Id | undefined;
  /** What its client said to a suggestion when they took it. */
  own: Said | undefined;
  /** What it hangs from, to those who work on it together. */
  from: Small['from'];
  said: readonly Said[];
};

/** What it is before its first entry, and to somebody who sees only what they wrote in it. */
export const blank: Celebration = {
  standing: 'suggested',
  by: '',
  at: 0,
  words: '',
  since: undefined,
  own: undefined,
  from: undefined,
  said: [],
};

/** What stands on the path: its client's own words, or else what was noticed, where it can be read. */
export function wordsOf({ by, words, own }: Celebration): Pick<Said, 'by' | 'words'> | undefined {
  const said = own ?? { by, words };
  return said.words === '' ? undefined : said;
}
