import { verifyRecord } from '../../server/checkpoints/verify-record.ts';
import type { Proof } from '../proof.ts';
import { countFound, withChains } from './tampered-chains.ts';
import { tampers } from './tampers.ts';

export const tamperingShows: Proof = {
  name: 'tampering',
  promise:
    'Whatever somebody changes, removes, moves or rewrites in the history behind our back, looking against the checkpoints finds it, at every place',
  unit: 'places for each way of tampering',
  sizes: { test: 200, prove: 2_000 },
  run: ({ size, seed, grounds, tell }) =>
    withChains(grounds, { partnerships: 3, entries: 20 }, async (chains) => {
      const { db, checkpoints } = chains;
      const untouched = await verifyRecord({ client: db, checkpoints });
      const against = untouched.findings.map(({ words }) => `found though untouched: ${words}`);
      for (const [n, tamper] of tampers.entries()) {
        const found = await countFound(chains, tamper, { size, seed, checkpoints });
        if (found < size) against.push(`${tamper.name}: found ${found} of ${size}`);
        tell(Math.round((size * (n + 1)) / tampers.length));
      }
      return { against };
    }),
};
