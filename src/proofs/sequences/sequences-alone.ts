import * as fc from 'fast-check';
import { houseRules } from '../../testing/pure-record.ts';
import { someTries } from '../../testing/random-acts.ts';
import type { Proof } from '../proof.ts';
import { playAlone } from './alone.ts';
import { openHouse } from './open-house.ts';

/** What is tried in a row, up to so many acts. */
const longest = 40;
export const someSequences = someTries.map((tried) => tried.slice(0, longest));

export const sequencesAlone: Proof = {
  name: 'sequences',
  promise:
    'One act after another, the house accepts, refuses and shows over HTTP exactly what the rules alone say',
  unit: 'sequences',
  sizes: { test: 8, prove: 2_000 },
  async run({ size, seed, grounds, tell }) {
    const house = await openHouse(grounds);
    let [done, tries] = [0, 0];
    const asRuled = fc.asyncProperty(someSequences, async (tried) => {
      tell(Math.min(++done, size));
      tries += tried.length;
      const difference = await playAlone(house, houseRules, tried);
      if (difference) throw new Error(difference);
    });
    try {
      const { failed, counterexample, errorInstance } = await fc.check(asRuled, {
        seed,
        numRuns: size,
      });
      const why = errorInstance instanceof Error ? errorInstance.message : '';
      const told = `${why}\n${JSON.stringify(counterexample)}`;
      return { against: failed ? [told] : [], figures: { tries } };
    } finally {
      await house.close();
    }
  },
};
