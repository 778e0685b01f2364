/**
 * Random people doing random things at one table, on what each of them sees. Some of it is
 * refused; what was accepted is kept beside the record, so that a test can check one by the other.
 */
import * as fc from 'fast-check';
import type { Id } from '../record/ids.ts';
import type { Item } from '../record/item.ts';
import { isRefusal } from '../record/refusal.ts';
import type { Act } from '../record/room.ts';
import { day, type Instant } from '../record/time.ts';
import { actRules } from '../rooms/acting.ts';
import type { Goal } from '../rooms/goals/goal.ts';
import { amara, ines, june, mateo, noon, nthId, rosa, sam } from './given.ts';
import { foldedFor, houseRules, recordAfter, recordOf, type PureRecord } from './pure-record.ts';
import { tries, type Tried } from './tries.ts';

export const people: readonly Id[] = [mateo, sam, amara, ines, rosa, june];

export const roles = [
  'client',
  'client',
  'therapist',
  'therapist',
  'supporter',
  'professional',
] as const;

/** What somebody tries. `pick` chooses among what is there. */
export type Try = Tried & { what: string };

/** An act that was taken, with the record before and after it. */
export type Taken = { act: Act; actor: Id; now: Instant; before: PureRecord; after: PureRecord };

/** What carries a story on, and what only follows something else, is tried more often. */
const onward = ['agree', 'agree', 'suggest', 'takeBack', 'audience', 'rate'];
const following = ['open', 'letRead', 'untick'];
const rare = ['leave', 'askToLeave'] as const;
const often = Object.keys(tries).filter((name) => !rare.includes(name as 'leave'));

export const someTry: fc.Arbitrary<Try> = fc.record({
  who: fc.constantFrom(mateo, mateo, sam, amara, amara, ines, rosa, june),
  what: fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...often) },
    { weight: 40, arbitrary: fc.constantFrom(...onward) },
    { weight: 10, arbitrary: fc.constantFrom(...following) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  ),
  whom: fc.constantFrom(...people),
  pick: fc.nat(11),
  more: fc.boolean(),
});

export const someTries: fc.Arbitrary<Try[]> = fc.array(someTry, {
  minLength: 10,
  maxLength: 60,
  size: 'max',
});

/** What has happened before: both partners share goals with Rosa, and there is a goal for each and both. */
export const before: readonly Try[] = [
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
  const stateOf = (item: Id) => foldedFor(houseRules, record, item, tried.who, now)?.state;
  return actFor(tried, { items: [...record.items.values()], stateOf, now }, n);
}

/** What somebody has in front of them: things of the table, and how each looks to them. */
export type InFront = {
  items: readonly Item[];
  stateOf: (item: Id) => unknown;
  now: Instant;
};

/** The nth act of a history, where there is something to try it on and it can be said at all. */
export function actFor(tried: Try, { items, stateOf, now }: InFront, n: number): Act | undefined {
  const among = (room: string) => items.filter((item) => item.room === room);
  const goals = among('goals');
  if (tried.what === 'propose' && goals.length >= mostGoals) return undefined;
  const goal = goals[tried.pick % (goals.length || 1)];
  const seen = { goal: goal && (stateOf(goal.id) as Goal | undefined), now };
  const wanted = tries[tried.what]?.(tried, seen);
  const rule = wanted && actRules[wanted.kind];
  if (!rule?.schema.safeParse(wanted?.body).success) return undefined;
  const seats = among('seat');
  const on = wanted?.kind.startsWith('seat/') ? seats[tried.pick % (seats.length || 1)] : goal;
  const item = rule.begins || !on ? nthId(10_000 + n) : on.id;
  return { ...wanted, id: nthId(n + 1), item } as Act;
}

export function goalsOf(record: PureRecord): Item[] {
  return [...record.items.values()].filter(({ room }) => room === 'goals');
}
