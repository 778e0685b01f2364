/**
 * Random people doing random things at one table, on what each of them sees. Some of it is
 * refused; what was accepted is kept beside the record, so that a test can check one by the other.
 */
import * as fc from 'fast-check';
import { topics } from '../record/circle.ts';
import type { Id } from '../record/ids.ts';
import { audiences, type Item } from '../record/item.ts';
import { isRefusal } from '../record/refusal.ts';
import type { Act } from '../record/room.ts';
import { day, type Instant } from '../record/time.ts';
import type { Goal } from '../rooms/goals/goal.ts';
import * as ask from './asks.ts';
import { amara, ines, june, mateo, noon, nthId, rosa, sam, type Ask } from './given.ts';
import { foldedFor, houseRules, recordAfter, recordOf, type PureRecord } from './pure-record.ts';

export const people: readonly Id[] = [mateo, sam, amara, ines, rosa, june];

const roles = ['client', 'client', 'therapist', 'therapist', 'supporter', 'professional'] as const;

/** What somebody tries. `pick` chooses among what is there. */
export type Try = { who: Id; what: keyof typeof tries; whom: Id; pick: number; more: boolean };

/** An act that was taken, with the record before and after it. */
export type Taken = { act: Act; actor: Id; now: Instant; before: PureRecord; after: PureRecord };

const titles = ['Walk', 'Swim', 'Rest', 'Write'];

type Seen = { goal: Goal | undefined; now: Instant };

/** Each thing that can be tried, from what is seen of the item it is tried on. */
const tries = {
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
  audience: ({ pick, whom }) => {
    const wish = audiences[pick % audiences.length] ?? 'by-topic';
    return wish === 'named' ? ask.setsAudience(wish, whom) : ask.setsAudience(wish);
  },
  letRead: ({ pick }, { goal }) => {
    const theirs = goal?.comments.filter(({ by }) => by === rosa || by === june) ?? [];
    const said = theirs[pick % (theirs.length || 1)];
    return said && ask.letsOthersRead(said.id);
  },
  share: ({ who, whom, pick, more }, { now }) =>
    ask.shares(who, whom, topicsOf(pick), more ? 'add' : 'see', pick % 4 ? null : now + 2 * day),
  takeBack: ({ who, whom, pick }) => ask.takesBack(who, whom, topicsOf(pick)),
  offer: () => ask.offersSeat('A friend'),
  leave: () => ask.leaves(),
  askToLeave: ({ whom }) => ask.asksToLeave(whom),
} satisfies Record<string, (tried: Omit<Try, 'what'>, seen: Seen) => Ask | undefined>;

const rare = ['leave', 'askToLeave'] as const;
const names = Object.keys(tries) as Try['what'][];
const often = names.filter((name) => !rare.includes(name as 'leave'));

export const someTries: fc.Arbitrary<Try[]> = fc.array(
  fc.record({
    who: fc.constantFrom(mateo, mateo, sam, amara, amara, ines, rosa, june),
    what: fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...often) },
      {
        weight: 40,
        arbitrary: fc.constantFrom('agree', 'agree', 'suggest', 'takeBack', 'audience', 'rate'),
      },
      { weight: 1, arbitrary: fc.constantFrom(...rare) },
    ) as fc.Arbitrary<Try['what']>,
    whom: fc.constantFrom(...people),
    pick: fc.nat(11),
    more: fc.boolean(),
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
);

/** What has happened before: both partners share goals with Rosa, and there is a goal for each and both. */
const before: readonly Try[] = [
  { who: mateo, what: 'share', whom: rosa, pick: 1, more: true },
  { who: sam, what: 'share', whom: rosa, pick: 1, more: true },
  { who: mateo, what: 'share', whom: june, pick: 1, more: false },
  { who: mateo, what: 'propose', whom: mateo, pick: 0, more: true },
  { who: rosa, what: 'propose', whom: mateo, pick: 1, more: true },
  { who: amara, what: 'propose', whom: mateo, pick: 2, more: true },
];

/** More goals than these would only scatter what people do. */
const mostGoals = 4;

/** Everything that was taken, in order. A step of the clock lies between two tries. */
export function play(tried: readonly Try[]): Taken[] {
  const taken: Taken[] = [];
  let record = recordOf(
    people.map((person, n) => ({ person, role: roles[n] ?? 'client', from: noon, until: null })),
  );
  for (const [n, each] of [...before, ...tried].entries()) {
    const now = noon + n * (day / 4);
    const act = actOf(each, record, now, n);
    if (!act) continue;
    const after = recordAfter(houseRules, record, each.who, act, now);
    if (isRefusal(after)) continue;
    taken.push({ act, actor: each.who, now, before: record, after });
    record = after;
  }
  return taken;
}

function actOf(tried: Try, record: PureRecord, now: Instant, n: number): Act | undefined {
  const goals = goalsOf(record);
  if (tried.what === 'propose' && goals.length >= mostGoals) return undefined;
  const item = goals[tried.pick % (goals.length || 1)];
  const goal = item && (foldedFor(houseRules, record, item.id, tried.who, now)?.state as Goal);
  const wanted = tries[tried.what](tried, { goal, now });
  const rule = wanted && houseRules.actRules[wanted.kind];
  if (!rule?.schema.safeParse(wanted?.body).success) return undefined;
  const id = rule.begins || !item ? nthId(10_000 + n) : item.id;
  return { ...wanted, id: nthId(n + 1), item: id } as Act;
}

export function goalsOf(record: PureRecord): Item[] {
  return [...record.items.values()].filter(({ room }) => room === 'goals');
}

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
