/**
 * A history: the people of one partnership, what its clients share and what it keeps, on a clock
 * of few ticks. Few on purpose: faults at boundaries hide where two moments are never the same.
 */
import type { Circle } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';

export type Written = Pick<Entry, 'id' | 'item' | 'author' | 'audience' | 'revealed'>;

export type History = Circle & {
  seed: number;
  /** Which one of its seed. */
  number: number;
  partnership: Id;
  items: readonly Item[];
  entries: readonly Written[];
};

/** The last tick of the clock; the first is 0. */
export const lastTick = 8;
export const ticks = Array.from({ length: lastTick + 1 }, (_, tick) => tick);

const kinds = { person: 'a000', partnership: 'b000', item: 'c000', entry: 'd000', share: 'e000' };

/** Everyone there is. Each history seats some of them; to it, the others are outsiders. */
export const people: readonly Id[] = Array.from({ length: 6 }, (_, n) => idOf('person', 0, n));

/** The id of the nth of a kind in a history; its digits say which it is. */
export function idOf(kind: keyof typeof kinds, history: number, n: number): Id {
  const last = n.toString(16).padStart(12, '0');
  return `${history.toString(16).padStart(8, '0')}-${kinds[kind]}-4000-8000-${last}`;
}

/** The pieces of a history in words short enough to read in a failed test. */
export function describeHistory(history: History): string {
  const span = ({ from, until }: { from: number; until: number | null }) =>
    `${from}–${until ?? ''}`;
  return [
    `seed ${history.seed}, history ${history.number}`,
    ...history.members.map((seat) => `  ${nameOf(seat.person)} ${seat.role} ${span(seat)}`),
    ...history.shares.map(
      (share) =>
        `  ${nameOf(share.client)} shares ${share.topic} with ${nameOf(share.member)} (${share.may}) ${span(share)}`,
    ),
    ...history.items.map(
      (item) =>
        `  item ${item.id} ${item.audience} ${item.topic}, of ${nameOf(item.owner)}, about [${names(item.about)}], named [${names(item.named)}]`,
    ),
    ...history.entries.map(
      (entry) =>
        `  entry ${entry.id} in ${entry.item} by ${nameOf(entry.author)}, for ${entry.audience}${entry.revealed ? ', revealed' : ''}`,
    ),
  ].join('\n');
}

export function nameOf(person: Id): string {
  return `P${people.indexOf(person)}`;
}

function names(list: readonly Id[]): string {
  return list.map(nameOf).join(' ');
}
