import type { Id } from '../../record/ids.ts';
import type { Helped, Tried } from './tried.ts';

/** How many tries back the order looks. What helped years ago may not help now. */
export const lately = 3;

/**
 * What has helped stands first. Of the last three times, more "yes" comes before fewer, then more
 * "a little" before fewer; what was not tried yet comes next, and what did not help comes last. A
 * tie keeps the order that was there. This is all there is to it: the page says it in a sentence,
 * and nobody is shown a score.
 */
export function byWhatHelped<Way extends { tries: readonly Tried[] }>(ways: readonly Way[]): Way[] {
  return ways.toSorted((a, b) => compare(rankOf(a), rankOf(b)));
}

/** What helped one partner says nothing of the other: a way of both is ordered for each by their own tries. */
export function triesFor(client: Id, about: readonly Id[], tries: readonly Tried[]): Tried[] {
  return tries.filter(({ by }) => by === client || !about.includes(by));
}

/** Each number counts before the next; more comes first. */
type Rank = readonly [group: number, yes: number, little: number];

function rankOf({ tries }: { tries: readonly Tried[] }): Rank {
  const last = tries.slice(-lately);
  const count = (helped: Helped) => last.filter((each) => each.helped === helped).length;
  const [yes, little] = [count('yes'), count('a-little')];
  const group = yes + little > 0 ? 2 : last.length === 0 ? 1 : 0;
  return [group, yes, little];
}

function compare(a: Rank, b: Rank): number {
  return b[0] - a[0] || b[1] - a[1] || b[2] - a[2];
}
