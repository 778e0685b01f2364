import type { Agreeing } from '../../record/agreeing/suggestion.ts';
import type { Id } from '../../record/ids.ts';
import type { Round } from '../../record/rating/round.ts';
import type { Day, Instant } from '../../record/time.ts';
import type { Closeness } from './closeness.ts';
import type { Rhythm, Terms } from './terms.ts';

/** Where a goal is. Only an agreed goal is in effect; every change of this is agreed too. */
export type Standing = 'proposed' | 'agreed' | 'paused' | 'reached' | 'let-go';

export type Said = { id: Id; by: Id; at: Instant; words: string };

export type Step = {
  id: Id;
  by: Id;
  text: string;
  who: Id | null;
  due: Day | null;
  /** A supporter's step that its author has not let the others read. */
  isBetweenUs: boolean;
  /** What it was made from, to those who see both. */
  from: Id | undefined;
  done: { by: Id; at: Instant; words: string | undefined } | undefined;
};

/** What each side says when the goal is looked at again. */
export type Where = 'keep' | 'pause' | 'reached' | 'let-go';
export type Look = { by: Id; at: Instant; where: Where; words: string | undefined };

/** How the client wants small progress shown. */
export type Showing = 'quietly' | 'to-us' | 'to-the-circle';

export type Goal = Agreeing<Terms> & {
  standing: Standing;
  /** What it comes from, to those who work on it together: a decision, a line, a note. */
  from: Id | undefined;
  ownWords: Readonly<Record<Id, Said>>;
  comments: readonly Said[];
  steps: readonly Step[];
  rounds: readonly Round<Closeness>[];
  /** How often the goal was looked at again and settled. */
  looks: number;
  /** When it was last settled; the rhythm counts from here. */
  lookedAt: Instant;
  /** What each side says this time. */
  looking: readonly Look[];
  progress: readonly Said[];
  showing: Showing;
};

const spans: Record<Exclude<Rhythm, 'never'>, number> = {
  weekly: 7,
  fortnightly: 14,
  monthly: 30,
  quarterly: 91,
};

/** When the rhythm asks to look again, or undefined when it does not. */
export function lookAgainAt(goal: Goal): Instant | undefined {
  if (goal.standing !== 'agreed' || goal.terms.rhythm === 'never') return undefined;
  return goal.lookedAt + spans[goal.terms.rhythm] * 24 * 60 * 60_000;
}
