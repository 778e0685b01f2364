/**
 * Ratings: a number from 0 to 10 asked of some people. Each stays folded, seen by its author
 * alone, until everyone asked has rated or the asker opens what is there. Then all open together.
 */
import * as z from 'zod';
import { isBetweenUs, mayAdd } from '../../record/audience.ts';
import { memberAt } from '../../record/circle.ts';
import { refuse } from '../../record/refusal.ts';
import type { ActOf, Draft, Effect, EntryOf, Given } from '../../record/room.ts';
import { sentence } from '../../record/words.ts';
import { foldedRound, type Goal, type Round } from './goal.ts';

const id = z.uuid();
const rating = z.strictObject({
  round: id,
  number: z.int().min(0).max(10),
  words: sentence.optional(),
});

export const ratingActs = {
  'goals/ask-rating': {
    by: ['client', 'therapist'],
    schema: z.strictObject({ asked: z.array(id).min(1).max(20) }),
  },
  'goals/rate': { schema: rating },
  'goals/open-ratings': { schema: z.strictObject({ round: id }) },
} as const;

export const ratingEntries = {
  'goals/rating-asked': z.strictObject({ asked: z.array(id) }),
  /** Says that its author has rated, and by which entry; everyone who sees the goal may know. */
  'goals/rated': z.strictObject({ round: id, rating: id }),
  /** The number itself, folded: for its author alone until opened. */
  'goals/rating': rating,
  'goals/ratings-opened': z.strictObject({ round: id }),
} as const;

export type RatingRefusal =
  | 'goals/rating-open'
  | 'goals/no-such-rating'
  | 'goals/ratings-already-open'
  | 'goals/not-asked'
  | 'goals/already-rated'
  | 'goals/asks-someone-outside'
  | 'goals/not-yours-to-open'
  | 'goals/nothing-to-open';

type RatingAct = ActOf<typeof ratingActs>;

export function decideRatings(goal: Goal, act: RatingAct, given: Given) {
  switch (act.kind) {
    case 'goals/ask-rating':
      return askRating(goal, act.body.asked, given);
    case 'goals/rate':
      return rate(goal, act.body, given);
    case 'goals/open-ratings':
      return openRatings(goal, act.body.round, given);
  }
}

function askRating(goal: Goal, asked: string[], { circle, item, now }: Given) {
  if (foldedRound(goal)) return refuse('goals/rating-open');
  // Who may only see the goal could not answer.
  if (!asked.every((person) => mayAdd(circle, item, person, now))) {
    return refuse('goals/asks-someone-outside');
  }
  return { entries: [{ kind: 'goals/rating-asked', body: { asked: [...new Set(asked)] } }] };
}

function rate(goal: Goal, asked: z.output<typeof rating>, given: Given) {
  const round = foldedNow(goal, asked.round);
  if ('refused' in round) return round;
  const me = given.actor.person;
  if (!round.asked.includes(me)) return refuse('goals/not-asked');
  if (round.rated[me] !== undefined) return refuse('goals/already-rated');
  const mine = given.entryId(1);
  const entries: Draft[] = [
    { kind: 'goals/rated', body: { round: round.id, rating: mine } },
    { kind: 'goals/rating', body: asked, audience: 'author' },
  ];
  const rated = { ...round.rated, [me]: mine };
  return round.asked.every((person) => rated[person] !== undefined)
    ? openTogether(entries, round, rated)
    : { entries };
}

function openRatings(goal: Goal, which: string, given: Given) {
  const round = foldedNow(goal, which);
  if ('refused' in round) return round;
  if (!opensFor(round, given)) return refuse('goals/not-yours-to-open');
  if (Object.keys(round.rated).length === 0 && isAwaited(round, given)) {
    return refuse('goals/nothing-to-open');
  }
  return openTogether([], round, round.rated);
}

/** The asker opens early; where the asker has left, anyone between whom it is. */
function opensFor(round: Round, { circle, item, actor, now }: Given): boolean {
  if (round.by === actor.person) return true;
  return !memberAt(circle, round.by, now) && isBetweenUs(circle, item, actor.person, now);
}

/** True while somebody asked can still answer; an empty round that nobody can is just closed. */
function isAwaited(round: Round, { circle, item, now }: Given): boolean {
  return round.asked.some((person) => mayAdd(circle, item, person, now));
}

function openTogether(entries: Draft[], round: Round, rated: Round['rated']) {
  const opened: Draft = { kind: 'goals/ratings-opened', body: { round: round.id } };
  const numbers = Object.values(rated);
  const effects: Effect[] = numbers.length > 0 ? [{ effect: 'reveal', entries: numbers }] : [];
  return { entries: [...entries, opened], effects };
}

function foldedNow(goal: Goal, which: string) {
  const round = goal.rounds.find((each) => each.id === which);
  if (!round) return refuse('goals/no-such-rating');
  if (round.openedAt !== undefined) return refuse('goals/ratings-already-open');
  return round;
}

type RatingEntry = EntryOf<typeof ratingEntries>;

export function foldRatings(rounds: readonly Round[], entry: RatingEntry): Round[] {
  const { author: by, at } = entry;
  switch (entry.kind) {
    case 'goals/rating-asked': {
      const { asked } = entry.body;
      const begun = { id: entry.id, by, at, asked, rated: {}, numbers: {}, openedAt: undefined };
      return [...rounds, begun];
    }
    case 'goals/rated':
      return change(rounds, entry.body.round, ({ rated }) => ({
        rated: { ...rated, [by]: entry.body.rating },
      }));
    case 'goals/rating':
      return change(rounds, entry.body.round, ({ numbers }) => ({
        numbers: { ...numbers, [by]: { number: entry.body.number, words: entry.body.words } },
      }));
    case 'goals/ratings-opened':
      return change(rounds, entry.body.round, () => ({ openedAt: at }));
  }
}

function change(
  rounds: readonly Round[],
  which: string,
  how: (round: Round) => Partial<Round>,
): Round[] {
  return rounds.map((each) => (each.id === which ? { ...each, ...how(each) } : each));
}
