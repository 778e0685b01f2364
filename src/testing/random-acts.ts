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
import type { SharedTopic } from '../record/circle.ts';
import { actRules } from '../rooms/acting.ts';
import { isApart, rooms, type RoomName } from '../rooms/rooms.ts';
import { amara, ines, june, mateo, noon, nthId, rosa, sam } from './given.ts';
import { foldedFor, houseRules, recordAfter, recordOf, type PureRecord } from './pure-record.ts';
import { tries } from './tries/tries.ts';
import type { Tried } from './tries/tried.ts';

export const people: readonly Id[] = [mateo, sam, amara, ines, rosa, june];

export const roles = [
  'client',
  'client',
  'therapist',
  'therapist',
  'supporter',
  'professional',
] as const;

/** What somebody tries; `focus` is the room that the whole history is mostly about. */
export type Try = Tried & { what: string; focus: RoomName };

/** An act that was taken, with the record before and after it. */
export type Taken = { act: Act; actor: Id; now: Instant; before: PureRecord; after: PureRecord };

/** What carries a story on, and what only follows something else, is tried more often. */
const onward = [
  'agree',
  'suggest',
  'takeBack',
  'audience',
  'rate',
  'propose',
  'begin',
  'set',
  'sayBack',
  'startSession',
];
const following = ['open', 'letRead', 'untick', 'answerHeard', 'endSession'];
const rare = ['leave', 'askToLeave'] as const;
/** Rooms that are about something, each of which a history can be mostly about. */
export const focuses = Object.values(rooms)
  .filter((room) => (room.topic as string) !== 'circle' || isApart({ room: room.name }))
  .map(({ name }) => name);

const isOf = (name: string, ...among: string[]) => among.includes(tries.get(name)?.room ?? '');
const named = (...among: string[]) => [...tries.keys()].filter((name) => isOf(name, ...among));
const everywhere = named('life', 'sharing', 'seat', 'leaving').filter(
  (name) => !rare.includes(name as 'leave'),
);

/** Who does most comes most often. */
const everybody = [mateo, mateo, sam, amara, amara, ines, rosa, june];

/** Something that is tried in this room, or to the table around it. */
function tryIn(focus: RoomName): fc.Arbitrary<Try> {
  const own = named(focus);
  const isAlone = isApart({ room: focus });
  const onwardHere = own.filter((name) => onward.some((each) => name.endsWith(each)));
  const others = onward.filter((name) => everywhere.includes(name));
  return fc.record({
    focus: fc.constant(focus),
    who: fc.constantFrom(...(isAlone ? [amara, ines, amara, mateo] : everybody)),
    what: fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom(...own, ...everywhere) },
      { weight: 40, arbitrary: fc.constantFrom(...onwardHere, ...onwardHere, ...others) },
      { weight: 10, arbitrary: fc.constantFrom(...followingIn(own), 'letRead') },
      // What is one's own alone has nothing around it to try.
      { weight: isAlone ? 200 : 0, arbitrary: fc.constantFrom(...own) },
      { weight: 1, arbitrary: fc.constantFrom(...rare) },
    ),
    whom: fc.constantFrom(...people),
    pick: fc.nat(11),
    more: fc.boolean(),
  });
}

function followingIn(own: readonly string[]): string[] {
  return following.filter((name) => own.includes(name));
}

/** Every other history is about goals, in which most can happen. */
const someFocus = fc.constantFrom(...focuses, ...focuses.map(() => 'goals' as const));

export const someTry: fc.Arbitrary<Try> = someFocus.chain(tryIn);

export const someTries: fc.Arbitrary<Try[]> = someFocus.chain(someTriesIn);

/** A history that is mostly about this room, in which things are begun before the rest is tried. */
export function someTriesIn(focus: RoomName): fc.Arbitrary<Try[]> {
  const rest = fc.array(tryIn(focus), { minLength: 10, maxLength: 60, size: 'max' });
  const names = named(focus).filter((name) => begins(name, focus));
  // Goals were begun already, before everything else.
  if (focus === 'goals' || names.length === 0) return rest;
  const begun = fc.array(
    fc.record({
      focus: fc.constant(focus),
      who: fc.constantFrom(mateo, amara, sam),
      what: fc.constantFrom(...names),
      whom: fc.constantFrom(mateo, sam),
      pick: fc.nat(11),
      more: fc.boolean(),
    }),
    { minLength: 3, maxLength: 6 },
  );
  return fc.tuple(begun, rest).map((parts) => parts.flat());
}

/** True when this try begins something, whatever else is there. */
function begins(name: string, focus: RoomName): boolean {
  const tried = { who: mateo, whom: mateo, pick: 1, more: false };
  const seen = { state: undefined, topic: rooms[focus].topic as SharedTopic, now: noon };
  const asked = tries.get(name)?.ask(tried, seen as never);
  return asked !== undefined && actRules[asked.kind]?.begins === true;
}

/** What has happened before: both partners share goals with Rosa, and there is a goal for each and both. */
const first = { focus: 'goals', pick: 1, more: true } as const;
export const before: readonly Try[] = [
  { ...first, who: mateo, what: 'share', whom: rosa },
  { ...first, who: sam, what: 'share', whom: rosa },
  { ...first, who: mateo, what: 'share', whom: june, more: false },
  { ...first, who: mateo, what: 'propose', whom: mateo, pick: 0 },
  { ...first, who: rosa, what: 'propose', whom: mateo },
  { ...first, who: amara, what: 'propose', whom: mateo, pick: 2 },
];

/** More things in a room than these would only scatter what people do. */
const mostThings = 4;

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
  const { room = 'life', ask } = tries.get(tried.what) ?? {};
  const among = items.filter((item) => item.room === (room === 'life' ? tried.focus : room));
  const on = among[tried.pick % (among.length || 1)];
  const topic = rooms[tried.focus].topic as SharedTopic;
  const wanted = asSent(ask?.(tried, { state: on && (stateOf(on.id) as never), topic, now }));
  const rule = wanted && actRules[wanted.kind];
  if (!rule?.schema.safeParse(wanted?.body).success) return undefined;
  if (rule.begins === true && among.length >= mostThings && isAbout(tried.focus, room)) {
    return undefined;
  }
  const item = rule.begins || !on ? nthId(10_000 + n) : on.id;
  return { ...wanted, id: nthId(n + 1), item } as Act;
}

/** What is undefined is not sent at all. */
function asSent<Asked>(asked: Asked): Asked {
  return asked && JSON.parse(JSON.stringify(asked));
}

/** Seats are offered and people leave as often as they like. */
function isAbout(focus: RoomName, room: string): boolean {
  return room === focus || room === 'goals';
}

export function goalsOf(record: PureRecord): Item[] {
  return [...record.items.values()].filter(({ room }) => room === 'goals');
}
