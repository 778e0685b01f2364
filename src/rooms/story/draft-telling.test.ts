import { expect, test } from 'vitest';
import { blankTelling, draftOf, moved, tellingOf, withOneMore } from './draft-telling.ts';

test('a line moves one place, and at the ends nothing moves', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

test('what nobody wrote is not said', () => {
  const draft = { ...blankTelling('matters', 'What matters to me'), words: ' \n' };
  expect(tellingOf(draft)).toEqual({ name: 'What matters to me' });
  const values = withOneMore([{ key: 4, text: 'The sea' }]);
  expect(values.map(({ key }) => key)).toEqual([4, 5]);
  expect(tellingOf({ ...draft, values }).values).toEqual(['The sea']);
});

test('what was said comes back into the fields as it was', () => {
  const said = { words: 'Always.', values: ['My sister', 'The sea'] };
  expect(tellingOf(draftOf('Mine', said))).toEqual({ name: 'Mine', ...said });
});
