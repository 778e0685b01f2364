/** Chance that can be repeated: the same seed and number give the same choices, on every machine. */
export type Chance = {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True this often: 0.25 is one time in four. */
  often(share: number): boolean;
  pick<Value>(list: readonly Value[]): Value;
  /** So many of them, in any order and none twice. */
  some<Value>(list: readonly Value[], count: number): Value[];
};

export function chanceFrom(seed: number, number: number): Chance {
  const next = numbersFrom(seed, number);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <Value>(list: readonly Value[]): Value => {
    const value = list[between(0, list.length - 1)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  return {
    between,
    often: (share) => next() < share,
    pick,
    some(list, count) {
      const left = [...list];
      const taken = [];
      while (taken.length < count && left.length > 0) {
        taken.push(...left.splice(between(0, left.length - 1), 1));
      }
      return taken;
    },
  };
}

/** Numbers from 0 up to 1 (splitmix32), from where seed and number lead when mixed well. */
function numbersFrom(seed: number, number: number): () => number {
  let state = mix(mix(seed | 0) ^ number);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return (mix(state) >>> 0) / 4_294_967_296;
  };
}

function mix(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97);
  return twice ^ (twice >>> 15);
}
