import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultyRules } from '../../testing/faulty-rules.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { houseRules } from '../../testing/pure-record.ts';
import { there } from '../../testing/there.ts';
import { proveInTest } from '../prove-in-test.ts';
import { playAlone } from './alone.ts';
import { faultsInRooms } from './faults-in-rooms.ts';
import { openHouse, type OpenHouse } from './open-house.ts';
import { partInMemory } from './part-in-memory.ts';
import { sequencesAlone, someSequences } from './sequences-alone.ts';

proveInTest(sequencesAlone);

const sequences = fc.sample(someSequences, { numRuns: 2_000, seed: 1 });
let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse({ createDatabase: () => createDatabase() });
});
afterAll(() => house.close());

describe('a bug in the rooms is found over HTTP', () => {
  test.each(faultsInRooms)('$bug', { timeout: 0 }, async (bug) => {
    const rules = await faultyRules(bug);
    // Most sequences never come by the bug; one that does is looked for without a house.
    const telling = there(sequences.find((tried) => partInMemory(rules, tried)));
    expect(await playAlone(house, rules, telling)).toMatch(/./);
    expect(await playAlone(house, houseRules, telling)).toBeUndefined();
  });
});
