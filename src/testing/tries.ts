/**
 * What random people try, room by room, from what each sees of the thing it is tried on. A room
 * that has nothing here does not compile, and a test names the acts that nobody ever tries.
 */
import { topics } from '../record/circle.ts';
import type { Id } from '../record/ids.ts';
import { audiences } from '../record/item.ts';
import { day, type Instant } from '../record/time.ts';
import type { Goal } from '../rooms/goals/goal.ts';
import type { RoomName } from '../rooms/rooms.ts';
import * as ask from './asks.ts';
import { june, mateo, rosa, sam, type Ask } from './given.ts';

/** Who tries something, with whom. `pick` chooses among what is there. */
export type Tried = { who: Id; whom: Id; pick: number; more: boolean };

type Seen = { goal: Goal | undefined; now: Instant };

type Tries = Readonly<Record<string, (tried: Tried, seen: Seen) => Ask | undefined>>;

const titles = ['Walk', 'Swim', 'Rest', 'Write'];

const onGoals: Tries = {
  propose: ({ pick, whom }) =>
    ask.proposes(terms(pick), { about: pick % 3 === 0 ? [mateo, sam] : [clientOf(whom)] }),
  suggest: ({ pick }, { goal }) => goal && ask.suggests(terms(pick))(goal),
  answer: ({ pick }, { goal }) => goal && ask.answers(terms(pick))(goal),
  agree: (_, { goal }) => goal && ask.agrees(goal),
  agreeToAny: ({ pick }, { goal }) => onAny('goals/agree', pick, goal),
  putOff: ({ pick }, { goal }) => onAny('goals/put-off', pick, goal),
  withdraw: ({ pick }, { goal }) => onAny('goals/withdraw', pick, goal),
  look: ({ more }, { goal }) => goal && ask.looksAgain(more ? 'keep' : 'pause')(goal),
  step: ({ whom }) => ask.addsStep('Find the shoes', whom),
  tick: ({ more }, { goal }) => goal && ask.doesStep(more ? 'Done.' : undefined)(goal),
  untick: (_, { goal }) => goal && ask.undoesStep(goal),
  askRating: ({ whom, who }) => ask.asksRatingOf(whom, who),
  rate: ({ pick }, { goal }) => goal && ask.rates(pick % 11)(goal),
  open: (_, { goal }) => goal && ask.opensRatings(goal),
  say: () => ask.says('In my own words.'),
  comment: () => ask.comments('Good to know.'),
  mark: () => ask.marks('Twice this week.'),
  show: ({ more }) => ask.shows(more ? 'to-the-circle' : 'quietly'),
};

/** The life of whatever there is. */
const onAnything: Tries = {
  audience: ({ pick, whom }) => {
    const wish = audiences[pick % audiences.length] ?? 'by-topic';
    return wish === 'named' ? ask.setsAudience(wish, whom) : ask.setsAudience(wish);
  },
  letRead: ({ pick }, { goal }) => {
    const theirs = goal?.comments.filter(({ by }) => by === rosa || by === june) ?? [];
    const said = theirs[pick % (theirs.length || 1)];
    return said && ask.letsOthersRead(said.id);
  },
};

const onSharing: Tries = {
  share: ({ who, whom, pick, more }, { now }) =>
    ask.shares(who, whom, topicsOf(pick), more ? 'add' : 'see', pick % 4 ? null : now + 2 * day),
  takeBack: ({ who, whom, pick }) => ask.takesBack(who, whom, topicsOf(pick)),
};

const onSeats: Tries = {
  offer: () => ask.offersSeat('A friend'),
  allowSeat: () => ask.answersSeat('allow'),
  declineSeat: () => ask.answersSeat('decline'),
  takeBackSeat: () => ask.answersSeat('take-back'),
};

const onLeaving: Tries = {
  leave: () => ask.leaves(),
  askToLeave: ({ whom }) => ask.asksToLeave(whom),
};

const byRoom: Readonly<Record<RoomName | 'life', Tries>> = {
  goals: onGoals,
  life: onAnything,
  sharing: onSharing,
  seat: onSeats,
  leaving: onLeaving,
};

/** Each thing that can be tried, by name. */
export const tries: Tries = Object.assign({}, ...Object.values(byRoom));

function terms(pick: number) {
  return { title: titles[pick % titles.length] ?? 'Walk', rhythm: 'weekly' as const };
}

function clientOf(person: Id): Id {
  return person === sam ? sam : mateo;
}

function topicsOf(pick: number) {
  return pick % 2
    ? (['goals'] as const)
    : (['goals', topics[pick % topics.length] ?? 'goals'] as const);
}

function onAny(kind: string, pick: number, goal: Goal | undefined): Ask | undefined {
  const suggestion = goal?.suggestions[pick % (goal.suggestions.length || 1)]?.id;
  return suggestion === undefined ? undefined : { kind, body: { suggestion } };
}
