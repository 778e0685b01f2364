/**
 * Acts that were painted before the server has answered. They are decided here by the same code,
 * on the same sight, and stand in the view until the record itself brings them.
 */
import { circleAfter, itemAfter, revealedBy } from '../../record/effects.ts';
import type { Entry } from '../../record/entry.ts';
import { entryId, type Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Limit } from '../../record/limit.ts';
import { isRefusal, type Refusal } from '../../record/refusal.ts';
import type { Act, Effect } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import { decideAct, foldItem, limitsOf, roomsWithLimits } from '../../rooms/acting.ts';
import { roomCalled, roomOf } from '../../rooms/rooms.ts';
import type { Copy } from './copy.ts';

export type Pending = { act: Act; entries: readonly Entry[]; paint: (copy: Copy) => Copy };

/** What clients asked to leave alone, as far as it is at hand. */
function limitsIn({ items, entries }: Copy): Limit[] {
  const saying = [...items.values()].filter(({ room }) => roomsWithLimits.includes(room));
  return limitsOf(
    saying.map((item) => ({
      item,
      state: foldItem(roomOf(item), undefined, entries.get(item.id) ?? [])?.state,
    })),
  );
}

/** Decides an act on what is at hand: what to paint, or why not. */
export function foresee(copy: Copy, act: Act, me: Id, now: Instant): Pending | Refusal {
  const { circle } = copy;
  const item = copy.items.get(act.item);
  const room = item && roomCalled(item.room);
  const folded = room && foldItem(room, undefined, copy.entries.get(act.item) ?? []);
  const limits = limitsIn(copy);
  const decided = decideAct(act, folded, { circle, actor: me, now, item, limits });
  if (isRefusal(decided)) return decided;
  const { entries: drafts, effects = [], item: place } = decided;
  const entries = drafts.map((draft, n): Entry => {
    const { kind, body, audience = 'item' } = draft;
    return {
      id: entryId(act.id, n),
      item: place.id,
      kind,
      author: me,
      at: now,
      audience,
      revealed: false,
      body,
    };
  });
  const paint = (before: Copy) =>
    painted(before, entries, effects, { actor: me, act: act.id, now }, place);
  return { act, entries, paint };
}

function painted(
  copy: Copy,
  entries: readonly Entry[],
  effects: readonly Effect[],
  by: { actor: Id; act: Id; now: Instant },
  begun: Item,
): Copy {
  const opened = new Set(revealedBy(effects));
  const told = [...(copy.entries.get(begun.id) ?? []), ...entries].map((entry) =>
    opened.has(entry.id) ? { ...entry, revealed: true } : entry,
  );
  const item = itemAfter(copy.items.get(begun.id) ?? begun, effects);
  return {
    ...copy,
    circle: circleAfter(copy.circle, effects, by),
    items: new Map(copy.items).set(item.id, item),
    entries: new Map(copy.entries).set(item.id, told),
  };
}

/** The copy as it is shown: with what is pending, without what the record has brought by now. */
export function paintPending(copy: Copy, pending: readonly Pending[]): Copy {
  return pending.reduce(
    (shown, each) => (hasArrived(copy, each) ? shown : each.paint(shown)),
    copy,
  );
}

export function hasArrived(copy: Copy, { act }: Pending): boolean {
  return (copy.entries.get(act.item) ?? []).some(({ id }) => id === act.id);
}
