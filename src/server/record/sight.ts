/**
 * What a device has been given of one partnership, so that the next delivery is only what changed.
 * It lives beside an open stream; a lost stream leaves a sealed cursor with a digest of it.
 */
import { createHash } from 'node:crypto';
import type { Circle } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { ReadEntry } from '../store/entries.ts';

export type Sight = {
  /** The number of the newest entry of the partnership, seen or not. */
  head: number;
  /** Who is at the table and what is shared, as text to compare. */
  circle: string;
  /** Each item with its audience as text to compare, and the numbers of its entries. */
  items: Map<Id, Seen>;
};

type Seen = {
  audience: string;
  numbers: readonly number[];
  /** Those of the numbers that were opened to everyone who sees the item. */
  opened: readonly number[];
};

/** What must be known of each entry in sight. */
export type Numbered = Pick<ReadEntry, 'item_id' | 'seq' | 'author_id' | 'revealed'>;

/**
 * What the viewer has in sight. Items and entries are read one after the other, and a share may end
 * in between: what one of the two no longer shows is not in sight, but for what they wrote themselves.
 */
export function sightOf(
  viewer: Id,
  head: number,
  circle: Circle,
  items: readonly Item[],
  rows: readonly Numbered[],
): Sight {
  const seen: Sight['items'] = new Map();
  const audiences = new Map(items.map((item) => [item.id, audienceText(item)]));
  for (const [item, theirs] of Map.groupBy(rows, (row) => row.item_id)) {
    const audience = audiences.get(item) ?? '';
    const own = theirs.filter((row) => audience !== '' || row.author_id === viewer);
    if (own.length === 0) continue;
    const opened = own.filter(({ revealed }) => revealed);
    seen.set(item, { audience, numbers: own.map(numberOf), opened: opened.map(numberOf) });
  }
  return { head, circle: JSON.stringify(circle), items: seen };
}

const numberOf = ({ seq }: Pick<Numbered, 'seq'>) => Number(seq);

export function audienceText({ audience, named }: Pick<Item, 'audience' | 'named'>): string {
  return `${audience} ${named.join()}`;
}

export type Difference = {
  /** Items that are new or whose audience is another. */
  items: Id[];
  /** Numbers of entries that came into sight, or that were opened to more people. */
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
    const wasOpen = new Set(then?.opened);
    const isNews = (number: number) => !had.has(number) || isOpened(number);
    const isOpened = (number: number) => now.opened.includes(number) && !wasOpen.has(number);
    difference.numbers.push(...now.numbers.filter(isNews));
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
  for (const [item, { audience, numbers, opened }] of items) {
    const [then, open] = [numbers, opened].map((all) => all.filter((number) => number <= upTo));
    if (then?.length) hash.update(`${item} ${audience} ${then.join()} ${open?.join()}\n`);
  }
  return hash.digest('base64url');
}
