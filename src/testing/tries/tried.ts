import type { Agreeing } from '../../record/agreeing/suggestion.ts';
import type { SharedTopic } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { mateo, sam, type Ask } from '../given.ts';

/** Who tries something, with whom. `pick` chooses among what is there. */
export type Tried = { who: Id; whom: Id; pick: number; more: boolean };

/** What the thing on which it is tried looks like to them, and under which topic it is shared. */
export type Seen<State> = { state: State | undefined; topic: SharedTopic; now: Instant };

/** What people try in a room, by names that no other room uses. */
export type Tries<State> = Readonly<
  Record<string, (tried: Tried, seen: Seen<State>) => Ask | undefined>
>;

export const titles = ['Walk', 'Swim', 'Rest', 'Write'] as const;

/** One of a list, whatever number was picked. */
export function among<One>(list: readonly [One, ...One[]], pick: number): One {
  return list[pick % list.length] ?? list[0];
}

export function aboutWhom(pick: number, whom: Id): Id[] {
  return pick % 3 === 0 ? [mateo, sam] : [clientOf(whom)];
}

export function clientOf(person: Id): Id {
  return person === sam ? sam : mateo;
}

type Suggested = Pick<Agreeing, 'suggestions'> | undefined;

export function onAny(kind: string, pick: number, agreeing: Suggested): Ask | undefined {
  const suggestion = agreeing?.suggestions[pick % (agreeing.suggestions.length || 1)]?.id;
  return suggestion === undefined ? undefined : { kind, body: { suggestion } };
}

/** What people try in a room in which they agree on terms. */
export function agreeingTries(room: string, terms: (pick: number) => object): Tries<Agreeing> {
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

function newest(agreeing: Suggested): number {
  return Math.max(0, (agreeing?.suggestions.length ?? 0) - 1);
}
