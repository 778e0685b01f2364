import { expect, test } from 'vitest';
import { hourOf } from '../../record/time-zone.ts';
import { dayFrom, endOfDay, lastDay } from './until.ts';

const chicago = 'America/Chicago';

test('a share until a day holds to the end of that day where the person is', () => {
  expect(endOfDay('2026-11-22', chicago)).toBe(Date.UTC(2026, 10, 23, 6));
  expect(endOfDay('2026-11-22', 'Asia/Tokyo')).toBe(Date.UTC(2026, 10, 22, 15));
});

test('on the day the clocks change, the day is as long as it is', () => {
  expect(endOfDay('2026-10-31', chicago)).toBe(Date.UTC(2026, 10, 1, 5));
  expect(endOfDay('2026-11-01', chicago)).toBe(Date.UTC(2026, 10, 2, 6));
});

test('the last day of a share is the one that was chosen', () => {
  const until = endOfDay('2026-11-22', chicago) ?? 0;
  expect(lastDay(until, chicago)).toBe('2026-11-22');
});

test('a day that is not on the calendar has no end', () => {
  expect(endOfDay('2026-02-30', chicago)).toBeUndefined();
  expect(endOfDay('', chicago)).toBeUndefined();
});

test('ninety days from a late evening are counted from that day', () => {
  const lateEvening = Date.UTC(2026, 10, 23, 5, 30);
  expect(dayFrom(lateEvening, 90, chicago)).toBe('2027-02-20');
  expect(hourOf(lateEvening, chicago)).toBe(23);
});
