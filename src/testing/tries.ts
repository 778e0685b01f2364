/**
 * What random people try, room by room, from what each sees of the thing it is tried on. A room
 * that has nothing here does not compile, and a test names the acts that nobody ever tries.
 */
import { topics, type SharedTopic } from '../record/circle.ts';
import type { Id } from '../record/ids.ts';
import { audiences } from '../record/item.ts';
import { day, type Instant } from '../record/time.ts';
import type { Agreeing } from '../record/agreeing/suggestion.ts';
import { limitKinds, type ClientsLimit } from '../rooms/agreement/limits.ts';
import { kinds, type Part } from '../rooms/agreement/part.ts';
import type { Goal } from '../rooms/goals/goal.ts';
import type { RoomName } from '../rooms/rooms.ts';
import * as ask from './asks.ts';
import { june, mateo, rosa, sam, type Ask } from './given.ts';

/** Who tries something, with whom. `pick` chooses among what is there. */
export type Tried = { who: Id; whom: Id; pick: number; more: boolean };

/** What the thing on which it is tried looks like to them, and under which topic it is shared. */
type Seen<State> = { state: State | undefined; topic: SharedTopic; now: Instant };

type Tries<State> = Readonly<Record<string, (tried: Tried, seen: Seen<State>) => Ask | undefined>>;

const titles = ['Walk', 'Swim', 'Rest', 'Write'];

const onGoals: Tries<Goal> = {
  propose: ({ pick, whom }) => ask.proposes(terms(pick), { about: aboutWhom(pick, whom) }),
  suggest: ({ pick }, { state: goal }) => goal && ask.suggests(terms(pick))(goal),
  answer: ({ pick }, { state: goal }) => goal && ask.answers(terms(pick))(goal),
  agree: (_, { state: goal }) => goal && ask.agrees(goal),
  agreeToAny: ({ pick }, { state: goal }) => onAny('goals/agree', pick, goal),
  putOff: ({ pick }, { state: goal }) => onAny('goals/put-off', pick, goal),
  withdraw: ({ pick }, { state: goal }) => onAny('goals/withdraw', pick, goal),
  look: ({ more }, { state: goal }) => goal && ask.looksAgain(more ? 'keep' : 'pause')(goal),
  step: ({ whom }) => ask.addsStep('Find the shoes', whom),
  tick: ({ more }, { state: goal }) => goal && ask.doesStep(more ? 'Done.' : undefined)(goal),
  untick: (_, { state: goal }) => goal && ask.undoesStep(goal),
  askRating: ({ whom, who }) => ask.asksRatingOf(whom, who),
  rate: ({ pick }, { state: goal }) => goal && ask.rates(pick % 11)(goal),
  open: (_, { state: goal }) => goal && ask.opensRatings(goal),
  say: () => ask.says('In my own words.'),
  comment: () => ask.comments('Good to know.'),
  mark: () => ask.marks('Twice this week.'),
  show: ({ more }) => ask.shows(more ? 'to-the-circle' : 'quietly'),
};

/** The life of whatever there is. */
const onAnything: Tries<Partial<Goal>> = {
  audience: ({ pick, whom }) => {
    const wish = audiences[pick % audiences.length] ?? 'by-topic';
    return wish === 'named' ? ask.setsAudience(wish, whom) : ask.setsAudience(wish);
  },
  letRead: ({ pick }, { state: goal }) => {
    const theirs = goal?.comments?.filter(({ by }) => by === rosa || by === june) ?? [];
    const said = theirs[pick % (theirs.length || 1)];
    return said && ask.letsOthersRead(said.id);
  },
};

const onSharing: Tries<unknown> = {
  share: ({ who, whom, pick, more }, { now, topic }) =>
    ask.shares(
      who,
      whom,
      topicsOf(pick, topic),
      more ? 'add' : 'see',
      pick % 4 ? null : now + 2 * day,
    ),
  takeBack: ({ who, whom, pick }, { topic }) => ask.takesBack(who, whom, topicsOf(pick, topic)),
};

const onSeats: Tries<unknown> = {
  offer: () => ask.offersSeat('A friend'),
  allowSeat: () => ask.answersSeat('allow'),
  declineSeat: () => ask.answersSeat('decline'),
  takeBackSeat: () => ask.answersSeat('take-back'),
};

const onLeaving: Tries<unknown> = {
  leave: () => ask.leaves(),
  askToLeave: ({ whom }) => ask.asksToLeave(whom),
};

const onAgreement: Tries<Part> = {
  proposePart: ({ pick, whom, more }) => ({
    kind: 'agreement/propose',
    body: { terms: partOf(pick) },
    about: aboutWhom(pick, whom),
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  ...agreeingTries('agreement', partOf),
};

const onLimits: Tries<ClientsLimit> = {
  setLimit: ({ who, pick, whom, more }) => ({
    kind: 'limits/set',
    body: limitOf(pick),
    about: [clientOf(who)],
    ...(more && { for: { audience: 'named', named: [whom] } }),
  }),
  changeLimit: ({ pick }) => ({ kind: 'limits/change', body: limitOf(pick + 1) }),
  liftLimit: () => ({ kind: 'limits/lift', body: {} }),
};

const byRoom: Readonly<Record<RoomName | 'life', Tries<never>>> = {
  agreement: onAgreement,
  limits: onLimits,
  goals: onGoals,
  life: onAnything,
  sharing: onSharing,
  seat: onSeats,
  leaving: onLeaving,
};

/** Each thing that can be tried, by name, with the room that it is tried in. */
export const tries: ReadonlyMap<string, { room: RoomName | 'life'; ask: Tries<never>[string] }> =
  new Map(
    Object.entries(byRoom).flatMap(([room, tried]) =>
      Object.entries(tried).map(([name, asks]) => [
        name,
        { room: room as RoomName | 'life', ask: asks },
      ]),
    ),
  );

function terms(pick: number) {
  return { title: titles[pick % titles.length] ?? 'Walk', rhythm: 'weekly' as const };
}

function aboutWhom(pick: number, whom: Id): Id[] {
  return pick % 3 === 0 ? [mateo, sam] : [clientOf(whom)];
}

function clientOf(person: Id): Id {
  return person === sam ? sam : mateo;
}

function topicsOf(pick: number, topic: SharedTopic): SharedTopic[] {
  return pick % 2 ? [topic] : [topic, topics[pick % topics.length] ?? topic];
}

function onAny(
  kind: string,
  pick: number,
  goal: Pick<Agreeing, 'suggestions'> | undefined,
): Ask | undefined {
  const suggestion = goal?.suggestions[pick % (goal.suggestions.length || 1)]?.id;
  return suggestion === undefined ? undefined : { kind, body: { suggestion } };
}

/** What people try in a room in which they agree on terms. */
function agreeingTries(room: string, terms: (pick: number) => object): Tries<Agreeing> {
  const suggest = ({ version }: Agreeing, pick: number, answers?: Id): Ask => ({
    kind: `${room}/suggest-change`,
    body: { terms: terms(pick), over: version, ...(answers !== undefined && { answers }) },
  });
  return {
    [`${room} suggest`]: ({ pick }, { state }) => state && suggest(state, pick),
    [`${room} answer`]: ({ pick }, { state }) =>
      state && suggest(state, pick, state.suggestions.at(-1)?.id),
    [`${room} agree`]: (_, { state }) => onAny(`${room}/agree`, newest(state), state),
    [`${room} agreeToAny`]: ({ pick }, { state }) => onAny(`${room}/agree`, pick, state),
    [`${room} putOff`]: ({ pick }, { state }) => onAny(`${room}/put-off`, pick, state),
    [`${room} withdraw`]: ({ pick }, { state }) => onAny(`${room}/withdraw`, pick, state),
  };
}

function newest(agreeing: Pick<Agreeing, 'suggestions'> | undefined): number {
  return Math.max(0, (agreeing?.suggestions.length ?? 0) - 1);
}

function partOf(pick: number) {
  return { kind: kinds[pick % kinds.length], name: titles[pick % titles.length], replyDays: pick };
}

function limitOf(pick: number) {
  const says = `Please, not about ${titles[pick % titles.length]}.`;
  return { kind: limitKinds[pick % limitKinds.length], says, touches: [titles[pick % 4]] };
}
