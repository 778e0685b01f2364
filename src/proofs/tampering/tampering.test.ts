import { expect, test } from 'vitest';
import { createDatabase } from '../../testing/postgres.ts';
import { proveInTest } from '../prove-in-test.ts';
import { countFound, noCheckpoints, withChains } from './tampered-chains.ts';
import { tamperingShows } from './tampering-shows.ts';
import { tampers } from './tampers.ts';
import { verifyingIsQuick } from './verifying-is-quick.ts';

const grounds = { createDatabase: () => createDatabase() };

proveInTest(tamperingShows);
proveInTest(verifyingIsQuick);

test(
  'without checkpoints three ways stay unseen, and those the chain shows are seen',
  { timeout: 60_000 },
  () =>
    withChains(grounds, { partnerships: 3, entries: 20 }, async (chains) => {
      const size = 25;
      for (const tamper of tampers) {
        const how = { size, seed: 1, checkpoints: noCheckpoints };
        const found = await countFound(chains, tamper, how);
        expect([tamper.name, found]).toEqual([tamper.name, tamper.chainShows ? size : 0]);
      }
    }),
);
