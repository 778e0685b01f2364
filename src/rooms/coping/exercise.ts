import * as z from 'zod';
import { nothingAgreed, type Agreeing } from '../../record/agreeing/suggestion.ts';
import type { Id } from '../../record/ids.ts';
import { isDay, type Instant } from '../../record/time.ts';
import { line, words } from '../../record/words.ts';
import type { Tried } from './tried.ts';

/** What somebody tries between meetings. How often is said in words: nothing counts along. */
export const terms = z.strictObject({
  what: line,
  how: words.optional(),
  /** How often at most, in words: "when the evening is quiet, three times a week at most". */
  often: line.optional(),
  from: z.string().refine(isDay, 'words/no-such-day').optional(),
});
export type Terms = z.output<typeof terms>;

/** Where it stands. The client pauses and ends it without a reason. */
export type Standing = 'proposed' | 'going-on' | 'paused' | 'ended';

/** Somebody was asked to practice along, and what they said. */
export type Along = { by: Id; at: Instant; says: 'yes' | 'no' | undefined };

export type SaidAlong = { id: Id; by: Id; at: Instant; words: string };

/** Something to practice, with what came of it. */
export type Exercise = Agreeing<Terms> & {
  standing: Standing;
  since: Instant;
  tries: readonly Tried[];
  /** Those asked along, by person; who was let go is not here. */
  along: Readonly<Record<Id, Along>>;
  saidAlong: readonly SaidAlong[];
  /** The decision or goal it hangs from, where the viewer was told. */
  from: Id | undefined;
};

/** What it is before its first entry, and to somebody who sees only what they wrote in it. */
export const blankExercise: Exercise = {
  ...nothingAgreed<Terms>({ what: '' }),
  standing: 'proposed',
  since: 0,
  tries: [],
  along: {},
  saidAlong: [],
  from: undefined,
};
