/**
 * Goals: what we want to be different, set together.
 *
 * A goal has a short title, each person's own words side by side, why it matters, how we would
 * notice, small steps, numbers from 0 to 10, and a rhythm for looking again.
 *
 * Its promises:
 * - Only what the clients it is about and a therapist have both agreed is in effect.
 * - A change waits beside the agreed goal. Nobody changes what they have not seen.
 * - A supporter or professional may suggest and comment, and never agrees for others.
 * - A number stays folded until everyone asked has rated, or the asker opens what is there.
 * - Nobody's words are replaced by somebody else's. No streaks, no guilt.
 *
 * This is the model room: `terms` and `goal` are its nouns; `agreeing`, `steps`, `closeness`,
 * `looking` and `saying` are what can happen to it.
 */
import type { AgreeingRefusal } from '../../record/agreeing/agreeing.ts';
import {
  nothingAgreed,
  suggestedBy,
  suggestionsWaiting,
} from '../../record/agreeing/suggestion.ts';
import { isBetweenUs } from '../../record/audience.ts';
import type { Member } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { foldRating } from '../../record/rating/fold-rating.ts';
import { decideRating, ratingWaiting, type RatingRefusal } from '../../record/rating/rating.ts';
import { foldedRound } from '../../record/rating/round.ts';
import type { Refusal } from '../../record/refusal.ts';
import {
  isActOf,
  isEntryOf,
  type Act,
  type Attention,
  type Decision,
  type Given,
  type Room,
} from '../../record/room.ts';
import { decideTerms, foldTerms, termsActs, termsEntries } from './agreeing.ts';
import { closenessActs, closenessEntries } from './closeness.ts';
import { lookAgainAt, type Goal } from './goal.ts';
import { foldHanging, hangingEntries } from './hanging.ts';
import { decideLooking, foldLooking, lookingActs, lookingEntries } from './looking.ts';
import type { LookingRefusal } from './looking.ts';
import { goalMilestone } from './milestone.ts';
import { decideSaying, foldSaying, sayingActs, sayingEntries } from './saying.ts';
import type { SayingRefusal } from './saying.ts';
import { decideSteps, foldSteps, stepActs, stepEntries } from './steps.ts';
import type { StepRefusal } from './steps.ts';
import type { Terms } from './terms.ts';

export type GoalsRefusal =
  | AgreeingRefusal
  | StepRefusal
  | RatingRefusal
  | LookingRefusal
  | SayingRefusal;

export const goals = {
  name: 'goals',
  topic: 'goals',
  audience: 'by-topic',
  acts: { ...termsActs, ...stepActs, ...closenessActs, ...lookingActs, ...sayingActs },
  entries: {
    ...termsEntries,
    ...hangingEntries,
    ...stepEntries,
    ...closenessEntries,
    ...lookingEntries,
    ...sayingEntries,
  },
  decide,
  fold,
  attention,
  askedBy,
  milestone: goalMilestone,
  title: (goal) => goal.terms.title,
} as const satisfies Room<Goal>;

function decide(goal: Goal | undefined, act: Act, given: Given): Decision | Refusal {
  // Every act but the first is about a goal that is there; the door in front of this sees to that.
  const here = goal ?? blank;
  if (isActOf(termsActs, act)) return decideTerms(here, act, given);
  if (isActOf(stepActs, act)) return decideSteps(here, act, given);
  if (isActOf(closenessActs, act)) return decideRating('goals', here.rounds, act, given);
  if (isActOf(lookingActs, act)) return decideLooking(here, act, given);
  if (isActOf(sayingActs, act)) return decideSaying(here, act, given);
  throw new Error(`no such act in goals: ${act.kind}`);
}

/** What a goal is before its first entry, and to somebody who sees only what they wrote in it. */
const blank: Goal = {
  ...nothingAgreed<Terms>({ title: '', rhythm: 'never' }),
  standing: 'proposed',
  from: undefined,
  ownWords: {},
  comments: [],
  steps: [],
  rounds: [],
  looks: 0,
  lookedAt: 0,
  looking: [],
  progress: [],
  showing: 'to-us',
};

function fold(before: Goal | undefined, entry: Entry): Goal {
  const goal = before ?? blank;
  if (isEntryOf(termsEntries, entry)) return foldTerms(goal, entry);
  if (isEntryOf(hangingEntries, entry)) return foldHanging(goal, entry);
  if (isEntryOf(stepEntries, entry)) return { ...goal, steps: foldSteps(goal.steps, entry) };
  if (isEntryOf(closenessEntries, entry)) {
    return { ...goal, rounds: foldRating('goals', goal.rounds, entry) };
  }
  if (isEntryOf(lookingEntries, entry)) return { ...goal, ...foldLooking(goal, entry) };
  if (isEntryOf(sayingEntries, entry)) return { ...goal, ...foldSaying(goal, entry) };
  return goal;
}

export type GoalsAttention = 'goals/suggestion-waits' | 'goals/rating-waits' | 'goals/look-again';

function attention(
  goal: Goal,
  member: Member,
  { circle, item, now }: Pick<Given, 'circle' | 'item' | 'now'>,
): Attention[] {
  const { person } = member;
  const waiting: Attention[] = ratingWaiting<GoalsAttention>(
    'goals/rating-waits',
    goal.rounds,
    member,
  );
  if (!isBetweenUs(circle, item, person, now)) return waiting;
  waiting.push(...suggestionsWaiting('goals/suggestion-waits', goal, person));
  const due = [lookAgainAt(goal), goal.looking[0]?.at].filter((at) => at !== undefined);
  if (due.length > 0 && !goal.looking.some(({ by }) => by === person)) {
    waiting.push({ code: 'goals/look-again', from: Math.min(...due) });
  }
  return waiting;
}

function askedBy(goal: Goal, code: string, viewer: Id) {
  if (code === 'goals/suggestion-waits') return suggestedBy(goal, viewer);
  return { by: code === 'goals/rating-waits' ? foldedRound(goal.rounds)?.by : undefined };
}
