import * as rule from '../../record/audience.ts';
import { compare } from '../../testing/histories/compare.ts';
import { ticks, type History } from '../../testing/histories/history.ts';
import { makeHistories } from '../../testing/histories/make-history.ts';
import { withHistories, type Look } from '../../testing/histories/see-in-sql.ts';
import { tellDifference } from '../../testing/histories/tell-difference.ts';
import type { Proof } from '../proof.ts';
import { withPeople } from './with-people.ts';

const batch = 1000;

export const ruleAgrees: Proof = {
  name: 'rule',
  promise:
    'The rule is written twice, and the two are one: what maySee allows is what row-level security shows, to everyone, at every tick',
  unit: 'random histories',
  sizes: { test: 10_000, prove: 200_000 },
  run: ({ size, seed, grounds, tell }) =>
    withPeople(grounds, async (superuser) => {
      for (let from = 0; from < size; from += batch) {
        const histories = makeHistories(seed, from, Math.min(batch, size - from));
        const first = await withHistories(superuser, histories, (look) =>
          firstDifference(histories, look),
        );
        if (first) return { against: [await tellDifference(superuser, rule, first)] };
        tell(from + histories.length);
      }
      return { against: [] };
    }),
};

async function firstDifference(histories: readonly History[], look: Look) {
  for await (const difference of compare(rule, histories, look, ticks)) return difference;
  return undefined;
}
