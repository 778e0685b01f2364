/** What was opened, gathered for reading: by day, then by person, each with their things. */
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';

export type Opened = { person: Id; at: Instant; items: readonly Id[] };

export type OpenedByOne = {
  person: Id;
  /** The first and the last time on that day. */
  first: Instant;
  last: Instant;
  times: number;
  /** Everything opened that day, each once. */
  items: readonly Id[];
};

export type OpenedOnDay = { day: string; at: Instant; people: readonly OpenedByOne[] };

/**
 * The latest day first, and on it who opened something last first. `dayOf` says on which day a
 * moment falls where the reader is. Their own comes last: they look here for what others opened.
 */
export function gatherOpenings(
  openings: readonly Opened[],
  dayOf: (at: Instant) => string,
  reader?: Id,
): OpenedOnDay[] {
  const byDay = Map.groupBy(
    openings.toSorted((a, b) => b.at - a.at),
    ({ at }) => dayOf(at),
  );
  return [...byDay].map(([day, onDay]) => ({
    day,
    at: onDay[0]?.at ?? 0,
    people: [...Map.groupBy(onDay, ({ person }) => person)]
      .map(([person, theirs]) => ({
        person,
        first: theirs.at(-1)?.at ?? 0,
        last: theirs[0]?.at ?? 0,
        times: theirs.length,
        items: [...new Set(theirs.flatMap(({ items }) => items))],
      }))
      .toSorted((a, b) => Number(a.person === reader) - Number(b.person === reader)),
  }));
}

/** The same for one thing, or without the reader's own. */
export function chooseOpenings(
  openings: readonly Opened[],
  { thing, without }: { thing?: Id | undefined; without?: Id | undefined },
): Opened[] {
  return openings
    .filter(({ person, items }) => person !== without && (!thing || items.includes(thing)))
    .map((opened) => (thing ? { ...opened, items: [thing] } : opened));
}
