import { expect, test } from 'vitest';
import { idleStep, notice } from './idle-step.ts';

const minute = 60_000;
const session = { at: 0, span: 30 * minute, absoluteUntil: 12 * 60 * minute };
const at = (now: number, touched: number, more = {}) =>
  idleStep({ ...session, ...more, now: now * minute, touched: touched * minute });

test('whoever leaves the page alone is asked two minutes before the end, and then it ends', () => {
  expect(at(27, 0)).toBe('stay');
  expect(at(28, 0)).toBe('idle');
  expect(at(29.9, 0)).toBe('idle');
  expect(at(30, 0)).toBe('end');
});

test('whoever is busy on the page is not asked, and the server hears of them', () => {
  expect(at(9, 8)).toBe('stay');
  expect(at(11, 10)).toBe('renew');
  expect(at(29.9, 29)).toBe('renew');
});

test('a page that asks for news by itself does not keep anybody signed in', () => {
  // The session was lengthened a moment ago, and nobody has touched the page for long.
  expect(at(29, 1, { at: 0 })).toBe('idle');
  expect(at(31, 1, { at: 0 })).toBe('end');
});

test('the longest day ends too, with the same notice', () => {
  const last = session.absoluteUntil / minute;
  expect(at(last - notice / minute - 1, last - 4)).toBe('renew');
  expect(at(last - 2, last - 2)).toBe('for-good');
  expect(at(last, last)).toBe('end');
});

test('a very short session still has a first half in which nobody is asked', () => {
  expect(at(0.9, 0, { span: 2 * minute })).toBe('stay');
  expect(at(1, 0, { span: 2 * minute })).toBe('idle');
});
