import { expect, test } from 'vitest';
import { hours, isWithin, nextWithin, type Hours } from './hours.ts';

const office: Hours = {
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  timeZone: 'America/Chicago',
};
const at = (text: string) => Date.parse(text);

test.each([
  ['2026-11-23T15:00:00Z', true], // Monday, nine o'clock in Chicago
  ['2026-11-23T14:59:00Z', false],
  ['2026-11-23T22:59:59Z', true],
  ['2026-11-23T23:00:00Z', false],
  ['2026-11-22T18:00:00Z', false], // Sunday noon
])('%s: %s', (text, is) => {
  expect(isWithin(office, at(text))).toBe(is);
});

test('on Friday evening the next hours are on Monday morning', () => {
  expect(nextWithin(office, at('2026-11-27T23:30:10Z'))).toBe(at('2026-11-30T15:00:00Z'));
});

test('within the hours it is now', () => {
  const noon = at('2026-11-23T18:00:01Z');
  expect(nextWithin(office, noon)).toBe(noon);
});

test('the night the clocks are set back changes nothing about nine o’clock', () => {
  // October 31, 2026 is a Saturday; on November 1 Chicago sets its clocks back.
  expect(nextWithin(office, at('2026-10-31T12:00:00Z'))).toBe(at('2026-11-02T15:00:00Z'));
  expect(nextWithin(office, at('2026-10-24T12:00:00Z'))).toBe(at('2026-10-26T14:00:00Z'));
});

test('hours of an odd beginning are found to the minute', () => {
  const odd = { ...office, from: '09:07' };
  expect(nextWithin(odd, at('2026-11-23T10:00:00Z'))).toBe(at('2026-11-23T15:07:00Z'));
});

test.each([
  [{ ...office, from: '17:00', to: '09:00' }, false],
  [{ ...office, timeZone: 'Nowhere/Else' }, false],
  [{ ...office, days: [] }, false],
  [{ ...office, days: [8] }, false],
  [{ ...office, from: '9:00' }, false],
  [office, true],
])('%j is taken: %s', (written, is) => {
  expect(hours.safeParse(written).success).toBe(is);
});
