/**
 * The browser's copy of one partnership's record: what was delivered, in memory only. Pure; the
 * line that fills it is `line.ts`.
 */
import type { Circle } from '../../record/circle.ts';
import type { Delivery, Person } from '../../record/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Instant } from '../../record/time.ts';

export type Copy = {
  partnership: Id;
  /** The house's clock at the last delivery. The device's own may be behind it, and is then wrong. */
  asOf: Instant;
  circle: Circle;
  people: ReadonlyMap<Id, Person>;
  items: ReadonlyMap<Id, Item>;
  /** Each item's entries in order. An array is replaced only when its item has news. */
  entries: ReadonlyMap<Id, readonly Entry[]>;
  cursor: string;
  isExample: boolean;
};

/** The copy after a delivery. A delivery that comes twice changes nothing. */
export function receive(before: Copy | undefined, delivery: Delivery, me: Id): Copy {
  const { partnership, now: asOf, circle, cursor, isExample } = delivery;
  const old = delivery.whole ? undefined : before;
  const { items, entries } = forget(old, delivery.forget, me);
  for (const item of delivery.items) items.set(item.id, item);
  for (const [item, news] of Map.groupBy(delivery.entries, (entry) => entry.item)) {
    entries.set(item, merge(entries.get(item) ?? [], news));
  }
  const people = new Map(delivery.people.map((person) => [person.id, person]));
  return { partnership, asOf, circle, people, items, entries, cursor, isExample };
}

function forget(old: Copy | undefined, gone: readonly Id[], me: Id) {
  const items = new Map(old?.items);
  const entries = new Map(old?.entries);
  for (const item of gone) {
    items.delete(item);
    const mine = (entries.get(item) ?? []).filter(({ author }) => author === me);
    if (mine.length > 0) entries.set(item, mine);
    else entries.delete(item);
  }
  return { items, entries };
}

/** News may be old entries that came into sight, or ones we have that were opened to more people. */
function merge(had: readonly Entry[], news: readonly Entry[]): Entry[] {
  const byId = new Map([...had, ...news].map((entry) => [entry.id, entry]));
  // Entries of one instant keep the order in which they came.
  return [...byId.values()].sort((a, b) => a.at - b.at);
}
