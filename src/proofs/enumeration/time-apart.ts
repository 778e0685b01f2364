import { cliffsDelta, median } from '../apart.ts';

/** How far two sorts of answers are apart in time, measured in pairs, one after the other. */
export type Apart = {
  /** Of the differences within the pairs, in milliseconds. */
  medianGap: number;
  /** From -1 to 1: how much more often the one takes longer than the other. */
  delta: number;
};

export type Pair = readonly [known: number, unknown: number];

export function timeApart(pairs: readonly Pair[]): Apart {
  return {
    medianGap: median(pairs.map(([known, unknown]) => known - unknown)),
    delta: cliffsDelta(
      pairs.map(([known]) => known),
      pairs.map(([, unknown]) => unknown),
    ),
  };
}
