/** People who write as fast as they are answered, and what each of them was answered. */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import type { Act } from '../../record/room.ts';
import * as asks from '../../testing/asks.ts';
import type { Ask } from '../../testing/given.ts';
import type { Chance } from '../../testing/histories/chance.ts';
import type { Place, Who } from './seat-writers.ts';

/** `written`: the house said that it is so. `refused`: that it is not. `unheard`: nobody knows. */
export type Answered = 'written' | 'refused' | 'unheard';
export type Sent = { who: Who; act: Act; answered: Answered };

export type Load = {
  sent: readonly Sent[];
  /** When nobody writes any more: everybody was asked to stop, or went unheard. */
  over: Promise<void>;
  stop(): Promise<void>;
};

/** What has begun at a table: goals, and the suggestions in them that wait for a yes. */
type Begun = { goals: Id[]; suggestions: { goal: Id; suggestion: Id }[] };

/** Everybody begins to write; `written` is called after each act that was acknowledged. */
export function beginLoad(
  place: Place,
  writers: readonly { who: Who; chance: Chance }[],
  written: () => void,
): Load {
  const sent: Sent[] = [];
  const begun: Begun = { goals: [], suggestions: [] };
  let isOver = false;
  const write = async ({ who, chance }: (typeof writers)[number]) => {
    while (!isOver) {
      const act = nextAct(who, place, begun, chance);
      const one: Sent = { who, act, answered: 'unheard' };
      sent.push(one);
      one.answered = await send(place, one);
      // Whoever hears nothing waits until the house is back.
      if (one.answered === 'unheard') return;
      if (one.answered === 'refused') continue;
      note(begun, act);
      written();
    }
  };
  const over = Promise.all(writers.map(write)).then(() => {});
  return {
    sent,
    over,
    stop() {
      isOver = true;
      return over;
    },
  };
}

export async function send(place: Place, { who, act }: Sent): Promise<Answered> {
  const path = `/api/partnerships/${place.partnership}/acts`;
  const heard = await place.callers[who]
    .post(path, JSON.stringify(act))
    .then(({ status }) => status, nothing);
  if (heard === 200) return 'written';
  return heard === 409 || heard === 404 ? 'refused' : 'unheard';
}

const nothing = () => 0;

function note(begun: Begun, { kind, item, id }: Act): void {
  if (kind === 'goals/propose') begun.goals.push(item);
  if (kind === 'goals/propose' || kind === 'goals/suggest-change')
    begun.suggestions.push({ goal: item, suggestion: id });
}

/** What changes who may see what, as often as what only says something. */
function nextAct(who: Who, { people }: Place, begun: Begun, chance: Chance): Act {
  const of = (item: Id | undefined, ask: Ask): Act => ({
    ...ask,
    id: newId(),
    item: item ?? newId(),
  });
  const goal = begun.goals.at(-chance.between(1, 3));
  if (goal === undefined || chance.often(0.15)) {
    return of(undefined, asks.proposes(asks.walk, { about: [people.client] }));
  }
  const open = begun.suggestions.at(-1);
  const moves: Record<Who, (() => Act)[]> = {
    client: [
      () => of(undefined, asks.shares(people.client, people.friend)),
      () => of(undefined, asks.takesBack(people.client, people.friend)),
      () => of(goal, asks.setsAudience(chance.pick(['between-us', 'by-topic', 'only-me']))),
      () => of(goal, asks.asksRatingOf(people.therapist, people.client)),
      () => of(goal, asks.says('In my own words.')),
    ],
    therapist: [
      () => of(open?.goal, { kind: 'goals/agree', body: { suggestion: open?.suggestion } }),
      () => of(goal, asks.comments('Good to know.')),
      () => of(goal, asks.addsStep('Find the shoes', people.client)),
      () => of(goal, asks.marks('Twice this week.')),
    ],
    friend: [() => of(goal, asks.comments('I will walk along.'))],
  };
  return chance.pick(moves[who])();
}
