import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RealHouse } from '../kills/real-house.ts';
import { proveInTest } from '../prove-in-test.ts';
import { noRoom } from './database-faults.ts';
import { faults, playFault } from './faults.ts';
import { layOpenHouse } from './scene.ts';

proveInTest(faults);

let house: RealHouse;
beforeAll(async () => {
  house = await layOpenHouse();
});
afterAll(() => house.end());

test('a fault that nobody foresaw is no rest, and is found out', { timeout: 0 }, async () => {
  const found = await playFault(house, {
    given: 'a table',
    when: 'its pages are damaged',
    holds: 'nobody says that the house rests',
    play: (scene) => noRoom(scene, 'data_corrupted'),
  });
  expect(found).toContainEqual(expect.stringContaining('was answered 500'));
  expect(found).toContainEqual(expect.stringContaining('the log does not say why'));
});
