/**
 * Rating apart, for every room in which people give numbers: a number is asked of some people. Each
 * stays folded, seen by its author alone, until everyone asked has rated or the asker opens what is
 * there. Then all open together.
 *
 * A room names itself, and the fields of what one person gives.
 */
import * as z from 'zod';
import { isBetweenUs, mayAdd } from '../audience.ts';
import { memberAt, type Member } from '../circle.ts';
import type { Id } from '../ids.ts';
import { named, type Named } from '../named.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Attention, Decision, Draft, Effect, Given } from '../room.ts';
import { foldedRound, type Round } from './round.ts';

const id = z.uuid();
const onRound = z.strictObject({ round: id });

/** The fields of what one person gives, besides the round it is for. */
type Fields = z.core.$ZodLooseShape;

const actsOn = <Numbers extends Fields>(numbers: Numbers) =>
  ({
    'ask-rating': {
      by: ['client', 'therapist'],
      schema: z.strictObject({ asked: z.array(id).min(1).max(20) }),
    },
    rate: { schema: z.strictObject({ round: id, ...numbers }) },
    'open-ratings': { schema: onRound },
  }) as const;

const entriesOn = <Numbers extends Fields>(numbers: Numbers) => ({
  'rating-asked': z.strictObject({ asked: z.array(id) }),
  /** Says that its author has rated, and by which entry; everyone who sees the item may know. */
  rated: z.strictObject({ round: id, rating: id }),
  /** What was given, folded: for its author alone until opened. */
  rating: z.strictObject({ round: id, ...numbers }),
  'ratings-opened': onRound,
});

/** The acts of rating in this room, by their names: `goals/rate`. */
export function ratingActs<Room extends string, Numbers extends Fields>(
  room: Room,
  numbers: Numbers,
): Named<Room, ReturnType<typeof actsOn<Numbers>>> {
  return named(room, actsOn(numbers));
}

/** What is then true, by its names: `goals/rated`. */
export function ratingEntries<Room extends string, Numbers extends Fields>(
  room: Room,
  numbers: Numbers,
): Named<Room, ReturnType<typeof entriesOn<Numbers>>> {
  return named(room, entriesOn(numbers));
}

export type RatingRefusal =
  | 'rating/asked-already'
  | 'rating/no-such-round'
  | 'rating/opened-already'
  | 'rating/not-asked'
  | 'rating/rated-already'
  | 'rating/asks-someone-outside'
  | 'rating/not-yours-to-open'
  | 'rating/nothing-to-open';

/** An act of rating without its room's name. */
type RatingAct =
  | { kind: 'ask-rating'; body: { asked: Id[] } }
  | { kind: 'rate'; body: { round: Id } }
  | { kind: 'open-ratings'; body: { round: Id } };

type Outcome = Decision | Refusal<RatingRefusal>;
type Here = Given & { room: string; rounds: readonly Round[] };

/** Decides an act of rating on the rounds so far. Its body fits the room's schema. */
export function decideRating(
  room: string,
  rounds: readonly Round[],
  act: { kind: string; body: unknown },
  given: Given,
): Outcome {
  const here = { ...given, room, rounds };
  const asked = { ...act, kind: act.kind.slice(room.length + 1) } as RatingAct;
  switch (asked.kind) {
    case 'ask-rating':
      return askRating(asked.body.asked, here);
    case 'rate':
      return rate(asked.body, here);
    case 'open-ratings':
      return openRatings(asked.body.round, here);
  }
}

function askRating(asked: Id[], { room, rounds, circle, item, now }: Here): Outcome {
  if (foldedRound(rounds)) return refuse('rating/asked-already');
  // Who may only see it could not answer.
  if (!asked.every((person) => mayAdd(circle, item, person, now))) {
    return refuse('rating/asks-someone-outside');
  }
  return { entries: [{ kind: `${room}/rating-asked`, body: { asked: [...new Set(asked)] } }] };
}

function rate(asked: { round: Id }, here: Here): Outcome {
  const round = foldedNow(asked.round, here);
  if ('refused' in round) return round;
  const me = here.actor.person;
  if (!round.asked.includes(me)) return refuse('rating/not-asked');
  if (round.rated[me] !== undefined) return refuse('rating/rated-already');
  const mine = here.entryId(1);
  const entries: Draft[] = [
    { kind: `${here.room}/rated`, body: { round: round.id, rating: mine } },
    { kind: `${here.room}/rating`, body: asked, audience: 'author' },
  ];
  const rated = { ...round.rated, [me]: mine };
  return round.asked.every((person) => rated[person] !== undefined)
    ? openTogether(entries, round, { rated, room: here.room })
    : { entries };
}

function openRatings(which: Id, here: Here): Outcome {
  const round = foldedNow(which, here);
  if ('refused' in round) return round;
  if (!opensFor(round, here)) return refuse('rating/not-yours-to-open');
  if (Object.keys(round.rated).length === 0 && isAwaited(round, here)) {
    return refuse('rating/nothing-to-open');
  }
  return openTogether([], round, { rated: round.rated, room: here.room });
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

function openTogether(
  entries: Draft[],
  round: Round,
  { rated, room }: { rated: Round['rated']; room: string },
): Decision {
  const opened: Draft = { kind: `${room}/ratings-opened`, body: { round: round.id } };
  const numbers = Object.values(rated);
  const effects: Effect[] = numbers.length > 0 ? [{ effect: 'reveal', entries: numbers }] : [];
  return { entries: [...entries, opened], effects };
}

function foldedNow(which: Id, { rounds }: Here): Round | Refusal<RatingRefusal> {
  const round = rounds.find((each) => each.id === which);
  if (!round) return refuse('rating/no-such-round');
  if (round.openedAt !== undefined) return refuse('rating/opened-already');
  return round;
}

/** Waits for whoever was asked and has not given a number. */
export function ratingWaiting<Code extends string>(
  code: Code,
  rounds: readonly Round[],
  { person }: Pick<Member, 'person'>,
): Attention[] {
  const round = foldedRound(rounds);
  if (!round?.asked.includes(person) || round.rated[person] !== undefined) return [];
  return [{ code, from: round.at }];
}
