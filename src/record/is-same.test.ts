import { expect, test } from 'vitest';
import { isSame } from './is-same.ts';

test.each([
  [{ a: 1, b: [1, { c: 2 }] }, { b: [1, { c: 2 }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, {}, false],
  ['a', 'a', true],
  ['1', 1, false],
])('%j and %j: %s', (a, b, is) => {
  expect([isSame(a, b), isSame(b, a)]).toEqual([is, is]);
});
