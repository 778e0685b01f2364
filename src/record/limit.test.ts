import { expect, test } from 'vitest';
import { limitsTouched, mayBecomeTouch, textsIn, type Limit } from './limit.ts';

const limit = (...touches: string[]): Limit => ({
  item: 'i',
  client: 'c',
  kind: 'topic',
  says: 'Please leave my father out of it.',
  touches,
});
const touched = (text: string, ...touches: string[]) =>
  limitsTouched(text, [limit(...touches)]).length > 0;

test.each([
  ['Your father called.', 'father', true],
  ['YOUR FATHER’S house', 'father', true],
  ['The godfather is a film.', 'father', false],
  ['We drank tea.', 'drink', false],
  ['She keeps drinking tea.', 'drink', true],
  ['My dad came by.', 'dad', true],
  ['Dadaism came up.', 'dad', false],
  ['The day it happened in May.', 'what happened in May', false],
  ['We spoke of what happened in may, again', 'what happened in May', true],
  ['Ｆａｔｈｅｒ', 'father', true],
  ['Two dads came by.', 'dad', true],
  ['I met Jose.', 'José', true],
  ['Mein Vater', 'Väter', true],
  ['Mein Bruder', 'Väter', false],
  ['', 'father', false],
])('“%s” touches “%s”: %s', (text, phrase, is) => {
  expect(touched(text, phrase)).toBe(is);
});

test.each([
  ['We spoke of the la', true],
  ['We spoke of the l', false],
  ['We spoke of the lay', true],
  ['We spoke of the lab', false],
  ['la is behind', false],
  ['la ', false],
  ['LÀ', true],
])('“%s” may become a word that touches “layoff”: %s', (text, is) => {
  expect(mayBecomeTouch(text, [limit('layoff')])).toBe(is);
});

test('any of the words is enough, and a limit without words is touched by nothing', () => {
  expect(touched('my old man', 'father', 'old man')).toBe(true);
  expect(touched('my old man')).toBe(false);
  expect(touched('my old man', '...')).toBe(false);
});

test('every text of a body is looked at, wherever it stands', () => {
  const body = { terms: { title: 'a', parts: ['b', { words: 'c' }] }, number: 3, none: null };
  expect(textsIn(body)).toEqual(['a', 'b', 'c']);
});

test('what was chosen from a list, or names a clock, is nobody’s words', () => {
  const terms = { kind: 'family', timeZone: 'America/Chicago', name: 'We talk' };
  expect(textsIn({ terms })).toEqual(['We talk']);
});
