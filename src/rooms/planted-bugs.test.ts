/**
 * Controls: the stories of the core are worth something only if they notice. Each bug here is
 * one that a person could make, and breaks at least one promise.
 */
import { describe, expect, test } from 'vitest';
import { faultyRules } from '../testing/faulty-rules.ts';
import { given, storiesBy } from '../testing/given.ts';
import { plantedInAgreeing } from '../testing/planted-bugs/in-agreeing.ts';
import { plantedInMoreRooms } from '../testing/planted-bugs/in-more-rooms.ts';
import { plantedInOwnPlace } from '../testing/planted-bugs/in-own-place.ts';
import { plantedInRooms } from '../testing/planted-bugs/in-rooms.ts';
import type { Given } from '../testing/promises/promised.ts';
import { promises } from '../testing/promises/promises.ts';

describe('the rooms keep', () => {
  test.each(promises)('$says', ({ holds }) => {
    expect(() => holds(given)).not.toThrow();
  });
});

/** What is broken when stories are told this way. */
function broken(tell: Given): string[] {
  return promises.flatMap(({ says, holds }) => {
    try {
      holds(tell);
      return [];
    } catch {
      return [says];
    }
  });
}

const planted = [
  ...plantedInAgreeing,
  ...plantedInRooms,
  ...plantedInMoreRooms,
  ...plantedInOwnPlace,
];

test('without a bug, the copy keeps everything', async () => {
  const rules = await faultyRules({
    bug: 'none',
    file: 'record/agreeing/agreeing.ts',
    from: 'clients.every(',
    to: 'clients.every(',
  });
  expect(broken(storiesBy(rules))).toEqual([]);
});

describe('the stories notice that', () => {
  test.each(planted)('$bug', async (bug) => {
    const noticed = broken(storiesBy(await faultyRules(bug)));
    expect(noticed).not.toEqual([]);
    // A copy that breaks everything does not run at all, and shows nothing.
    expect(noticed.length).toBeLessThan(promises.length / 2);
  });
});
