/**
 * What a device has been given of one partnership, so that the next delivery is only what changed.
 * It lives beside an open stream; a lost stream leaves a sealed cursor with a digest of it.
 */
import { createHash } from 'node:crypto';
import type { Circle } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';

export type Sight = {
  /** The number of the newest entry of the partnership, seen or not. */
  head: number;
  /** Who is at the table and what is shared, as text to compare. */
  circle: string;
  /** Each item with its audience as text to compare, and the numbers of its entries. */
  items: Map<Id, { audience: string; numbers: readonly number[] }>;
};

export function sightOf(
  head: number,
  circle: Circle,
  items: readonly Item[],
  numbers: ReadonlyMap<Id, readonly number[]>,
): Sight {
  const seen: Sight['items'] = new Map();
  for (const [item, own] of numbers) seen.set(item, { audience: '', numbers: own });
  for (const item of items) {
    seen.set(item.id, { audience: audienceText(item), numbers: numbers.get(item.id) ?? [] });
  }
  return { head, circle: JSON.stringify(circle), items: seen };
}

export function audienceText({ audience, named }: Pick<Item, 'audience' | 'named'>): string {
  return `${audience} ${named.join()}`;
}

export type Difference = {
  /** Items that are new or whose audience is another. */
  items: Id[];
  /** Numbers of entries that came into sight. */
  numbers: number[];
  forget: Id[];
  /** True when an entry left an item that stays: then only a whole delivery says it. */
  whole: boolean;
  circle: boolean;
};

export function compare(before: Sight, after: Sight): Difference {
  const forget = [...before.items].flatMap(([item, { audience }]) =>
    audience !== '' && !(after.items.get(item)?.audience ?? '') ? [item] : [],
  );
  const gone = new Set(forget);
  const difference: Difference = {
    items: [],
    numbers: [],
    forget,
    whole: false,
    circle: before.circle !== after.circle,
  };
  for (const [item, now] of after.items) {
    const then = before.items.get(item);
    if (now.audience !== '' && then?.audience !== now.audience) difference.items.push(item);
    const had = new Set(then?.numbers);
    difference.numbers.push(...now.numbers.filter((number) => !had.has(number)));
    const kept = now.numbers.filter((number) => had.has(number)).length;
    if (!gone.has(item) && kept < had.size) difference.whole = true;
  }
  return difference;
}

export function isNothing({ items, numbers, forget, whole, circle }: Difference): boolean {
  return !whole && !circle && items.length + numbers.length + forget.length === 0;
}

/** A digest of what was in sight up to a number, by which a cursor knows whether it still is. */
export function digest(sight: Sight, upTo = sight.head): string {
  const hash = createHash('sha256');
  const items = [...sight.items].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [item, { audience, numbers }] of items) {
    const then = numbers.filter((number) => number <= upTo);
    if (then.length > 0) hash.update(`${item} ${audience} ${then.join()}\n`);
  }
  return hash.digest('base64url');
}
