import { expect, test } from 'vitest';
import { idleStep, notice } from './idle-step.ts';

const minute = 60_000;
const session = { span: 30 * minute, absoluteLeft: 600 * minute };
const step = (sinceTouched: number, sinceRenewed: number, more = {}) =>
  idleStep({
    ...session,
    sinceTouched: sinceTouched * minute,
    sinceRenewed: sinceRenewed * minute,
    ...more,
  });

test('whoever leaves the page alone is asked two minutes before the end, and then it ends', () => {
  expect(step(27, 27)).toBe('stay');
  expect(step(28, 28)).toBe('idle');
  expect(step(29.9, 29.9)).toBe('idle');
  expect(step(30, 30)).toBe('end');
});

test('whoever is busy on the page is not asked, and the server hears of them', () => {
  expect(step(1, 9)).toBe('stay');
  expect(step(1, 11)).toBe('renew');
  expect(step(0.5, 29.9)).toBe('renew');
});

test('an answer keeps them signed in for the whole time again', () => {
  expect(step(40, 0)).toBe('stay');
  expect(step(40, 28)).toBe('idle');
});

test('the longest day ends too, with the same notice, however busy they are', () => {
  expect(step(0, 1, { absoluteLeft: notice + 1 })).toBe('stay');
  expect(step(0, 1, { absoluteLeft: notice })).toBe('for-good');
  expect(step(0, 1, { absoluteLeft: 0 })).toBe('end');
});

test('a very short session still has a first half in which nobody is asked', () => {
  expect(step(0.9, 0.9, { span: 2 * minute })).toBe('stay');
  expect(step(1, 1, { span: 2 * minute })).toBe('idle');
});
