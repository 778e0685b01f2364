import { expect, test } from 'vitest';
import type { Alphabet } from './fonts.ts';
import { leavesOut, runsOf } from './runs.ts';

const alphabet = (name: string, letters: string): Alphabet => ({
  name,
  weight: '400',
  file: Buffer.alloc(0),
  has: (sign) => letters.includes(sign),
});
const latin = alphabet('latin', 'abcod…[]');
const wider = alphabet('wider', 'łźab');
const both = [latin, wider];

test('a word is drawn by the first alphabet that has all of it', () => {
  expect(runsOf('abc ała coc', both)).toEqual([
    { text: 'abc ', font: 'latin' },
    { text: 'ała', font: 'wider' },
    { text: ' coc', font: 'latin' },
  ]);
});

test('a word of two alphabets is drawn letter by letter', () => {
  expect(runsOf('łódź', [alphabet('latin', 'ód'), wider]).map(({ text }) => text)).toEqual([
    'ł',
    'ód',
    'ź',
  ]);
});

test('what no alphabet has is left out, once, and that is seen', () => {
  expect(runsOf('ab 日本 co', both)).toEqual([{ text: 'ab […] co', font: 'latin' }]);
  expect(leavesOut('ab 日本', both)).toBe(true);
  expect(leavesOut('ab łź', both)).toBe(false);
});
