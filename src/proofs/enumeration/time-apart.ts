/** How far two sorts of answers are apart in time, measured in pairs, one after the other. */
export type Apart = {
  /** Of the differences within the pairs, in milliseconds. */
  medianGap: number;
  /** From -1 to 1: how much more often the one takes longer than the other. Cliff's delta. */
  delta: number;
};

export type Pair = readonly [known: number, unknown: number];

export function timeApart(pairs: readonly Pair[]): Apart {
  const gaps = pairs.map(([known, unknown]) => known - unknown).sort((a, b) => a - b);
  const medianGap = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return { medianGap, delta: cliffsDelta(pairs) };
}

/** Both sorts in one order: for each known one, how many unknown ones are below and above it. */
function cliffsDelta(pairs: readonly Pair[]): number {
  const unknowns = pairs.map(([, unknown]) => unknown).sort((a, b) => a - b);
  const below = (time: number, orAt: boolean) => {
    let [low, high] = [0, unknowns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = unknowns[middle] ?? Infinity;
      if (there < time || (orAt && there === time)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  let sum = 0;
  for (const [known] of pairs) sum += below(known, false) - (unknowns.length - below(known, true));
  return pairs.length === 0 ? 0 : sum / (pairs.length * unknowns.length);
}
