import { expect, test } from 'vitest';
import { asText, blankLine, draftOf, fromText, linesOf } from './draft-section.ts';

const line = (text: string, call = '') => ({ ...blankLine, text, call });

test('what was left empty is not there', () => {
  const draft = {
    name: 'Whom I ask',
    lines: [line('Rosa', '+1 312 555 0100'), line(' '), line('Dana')],
  };
  expect(linesOf(draft)).toEqual([{ text: 'Rosa', call: '+1 312 555 0100' }, { text: 'Dana' }]);
});

test('lines are written one below the other, and a number stays with its line', () => {
  const draft = draftOf({
    name: 'x',
    lines: [
      { text: 'Rosa', call: '911', by: 'a' },
      { text: 'Tea', by: 'a' },
    ],
  });
  expect(asText(draft)).toBe('Rosa\nTea');
  expect(linesOf({ name: 'x', lines: fromText('Tea\n\nRosa\n', draft.lines) })).toEqual([
    { text: 'Tea' },
    { text: 'Rosa', call: '911' },
  ]);
});
