import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryId, isId } from './ids.ts';

const uuid = fc.uuid({ version: [4, 7] });

test('an id is a UUID in its one canonical spelling', () => {
  fc.assert(fc.property(uuid, (id) => isId(id) && !isId(`${id} `) && !isId(`{${id}}`)));
  for (const odd of ['', 'x', 7, null, undefined, '0190A000-0000-7000-8000-00000000000A']) {
    expect(isId(odd)).toBe(false);
  }
  expect(isId('00000000-0000-0000-0000-000000000000')).toBe(false);
});

test('the entries of an act have ids of their own, and the first has the act’s', () => {
  fc.assert(
    fc.property(uuid, (act) => {
      const ids = Array.from({ length: 256 }, (_, n) => entryId(act, n));
      return ids[0] === act && new Set(ids).size === 256 && ids.every(isId);
    }),
  );
  expect(entryId('0190a000-0000-7000-8000-0000000000ff', 1)).toBe(
    '0190a000-0000-7000-8000-000000000000',
  );
});
