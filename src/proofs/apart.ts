/** How far two lists of measured times are apart. */

export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.max(0, middle - 1)] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/**
 * Cliff's delta: how much oftener one of the first is longer than one of the second, than shorter.
 * 0 where nobody could tell them apart, 1 where each tells.
 */
export function cliffsDelta(first: readonly number[], second: readonly number[]): number {
  const sorted = [...second].sort((a, b) => a - b);
  const below = (time: number, isBelow: (a: number, b: number) => boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(sorted[middle] ?? 0, time)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = first.reduce((total, time) => {
    const shorter = below(time, (a, b) => a < b);
    const notLonger = below(time, (a, b) => a <= b);
    return total + shorter - (sorted.length - notLonger);
  }, 0);
  return sum / (first.length * second.length || 1);
}
