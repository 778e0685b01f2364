/**
 * A partnership's record in memory, run by the rooms alone: acts go in as the server takes them
 * (as this person, on what this person may see), entries are appended, effects hold at once, and
 * each viewer gets what the rule lets them see. No clock, no chance, no database.
 */
import { isDeepStrictEqual } from 'node:util';
import * as audience from '../record/audience.ts';
import { memberAt, type Circle, type Member, type Role } from '../record/circle.ts';
import * as effects from '../record/effects.ts';
import type { Entry } from '../record/entry.ts';
import { entryId, type Id } from '../record/ids.ts';
import type { Item } from '../record/item.ts';
import { lifeEntries } from '../record/life.ts';
import { isRefusal, refuse, type Refusal } from '../record/refusal.ts';
import type { Act } from '../record/room.ts';
import type { Instant } from '../record/time.ts';
import * as acting from '../rooms/acting.ts';
import * as agenda from '../rooms/feedback/agenda-lines.ts';
import * as list from '../rooms/rooms.ts';

/** The rules a record runs by: the house's own, or a copy with a bug planted in it. */
export type Rules = typeof audience & typeof effects & typeof acting & typeof list & typeof agenda;
export const houseRules: Rules = { ...audience, ...effects, ...acting, ...list, ...agenda };

export type PureRecord = {
  readonly circle: Circle;
  readonly items: ReadonlyMap<Id, Item>;
  /** In the order in which they were written. */
  readonly entries: readonly Entry[];
};

export function recordOf(members: readonly Member[]): PureRecord {
  return { circle: { members, shares: [] }, items: new Map(), entries: [] };
}

/**
 * The record after this act, or why not. An act that was sent before changes nothing. A body that
 * does not fit its schema is a fault here; the server answers it before anything is decided.
 */
export function recordAfter(
  rules: Rules,
  record: PureRecord,
  actor: Id,
  act: Act,
  now: Instant,
): PureRecord | Refusal {
  if (!memberAt(record.circle, actor, now)) return refuse('record/not-here');
  const sent = record.entries.find(({ id }) => id === act.id);
  if (sent) return sent.author === actor ? record : refuse('record/id-taken');
  const there = record.items.get(act.item);
  const item = there && rules.maySee(record.circle, there, actor, now) ? there : undefined;
  const body = rules.actRules[act.kind]?.schema.parse(act.body);
  const folded = item && foldedFor(rules, record, act.item, actor, now);
  const limits = limitsFor(rules, record, actor, now);
  const scene = { circle: record.circle, actor, now, item, limits };
  const decided = rules.decideAct({ ...act, body }, folded, scene);
  if (isRefusal(decided)) return decided;
  if (there && decided.begins) return refuse('record/id-taken');
  return append(rules, record, decided, { actor, act: act.id, now });
}

function append(
  rules: Rules,
  record: PureRecord,
  decided: acting.Decided,
  by: { actor: Id; act: Id; now: Instant },
): PureRecord {
  const changes = decided.effects ?? [];
  const written = decided.entries.map((draft, n) => {
    checkBody(rules, decided.item.room, draft);
    const id = entryId(by.act, n);
    const wide = { audience: draft.audience ?? ('item' as const), revealed: false };
    return { ...draft, ...wide, id, item: decided.item.id, author: by.actor, at: by.now };
  });
  const opened = new Set(rules.revealedBy(changes));
  return {
    circle: rules.circleAfter(record.circle, changes, by),
    items: new Map(record.items).set(decided.item.id, rules.itemAfter(decided.item, changes)),
    entries: [...record.entries, ...written].map((entry) =>
      opened.has(entry.id) ? { ...entry, revealed: true } : entry,
    ),
  };
}

/** Every entry fits the shape its room says it has, with nothing added and nothing lost. */
function checkBody(rules: Rules, room: string, { kind, body }: { kind: string; body: unknown }) {
  const shapes: list.AnyRoom['entries'] = { ...lifeEntries, ...rules.roomCalled(room)?.entries };
  const kept = shapes[kind]?.parse(body);
  if (!isDeepStrictEqual(kept, body)) throw new Error(`${kind} is not kept as it was decided`);
}

/** Somebody takes the seat they were offered; the door writes this, no act does. */
export function recordSeating(
  record: PureRecord,
  taken: { person: Id; role: Role; seat: Id; entry: Id },
  now: Instant,
): PureRecord {
  const { person, role, seat, entry } = taken;
  const before = record.circle.members.filter((member) => member.person !== person);
  const members = [...before, { person, role, from: now, until: null }];
  const took: Entry = {
    id: entry,
    item: seat,
    kind: 'seat/taken',
    author: person,
    at: now,
    audience: 'item',
    revealed: false,
    body: {},
  };
  return {
    ...record,
    circle: { ...record.circle, members },
    entries: [...record.entries, took],
  };
}

/** The entries that the rule lets this person see now, in order. */
export function entriesFor(
  rules: Rules,
  { circle, items, entries }: PureRecord,
  viewer: Id,
  now: Instant,
): Entry[] {
  return entries.filter((entry) => {
    const item = items.get(entry.item);
    return item !== undefined && rules.maySeeEntry(circle, item, entry, viewer, now);
  });
}

/** What clients asked to leave alone, as far as this person knows. */
function limitsFor(rules: Rules, record: PureRecord, viewer: Id, now: Instant) {
  const saying = [...record.items.values()].filter(
    (item) =>
      rules.roomsWithLimits.includes(item.room) && rules.maySee(record.circle, item, viewer, now),
  );
  return rules.limitsOf(
    saying.map((item) => ({
      item,
      state: foldedFor(rules, record, item.id, viewer, now)?.state,
    })),
  );
}

/** An item as this person's screen folds it. */
export function foldedFor(
  rules: Rules,
  record: PureRecord,
  item: Id,
  viewer: Id,
  now: Instant,
): acting.Folded | undefined {
  const room = rules.roomCalled(record.items.get(item)?.room ?? '');
  if (!room) return undefined;
  const own = entriesFor(rules, record, viewer, now).filter((entry) => entry.item === item);
  return rules.foldItem(room, undefined, own);
}
