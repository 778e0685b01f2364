import { verifyRecord } from '../../server/checkpoints/verify-record.ts';
import type { Proof } from '../proof.ts';
import { withChains } from './tampered-chains.ts';

const each = 1_000;
/** A million entries within a minute. */
const leastPerSecond = 1_000_000 / 60;

export const verifyingIsQuick: Proof = {
  name: 'verifying',
  promise: 'A million entries are looked through within a minute, each with its hash',
  unit: 'thousands of entries',
  sizes: { test: 20, prove: 1_000 },
  run: ({ size, grounds, tell }) =>
    withChains(grounds, { partnerships: size, entries: each }, async ({ db, checkpoints }) => {
      let looked = 0;
      const began = performance.now();
      const { entries, findings } = await verifyRecord({
        client: db,
        checkpoints,
        tell: (more) => tell(Math.round((looked += more) / each)),
      });
      const seconds = (performance.now() - began) / 1_000;
      const against = findings.map(({ words }) => words);
      if (entries !== size * each) against.push(`looked at ${entries} of ${size * each}`);
      if (entries / seconds < leastPerSecond) against.push(`only ${entries / seconds} a second`);
      return { against, figures: { entries, seconds, 'entries a second': entries / seconds } };
    }),
};
