import { expect, test } from 'vitest';
import { dayAt, instantAt, timeAt } from './wall-time.ts';

const chicago = 'America/Chicago';

test.each([
  ['2026-11-24', '16:00', chicago, '2026-11-24T22:00:00Z'],
  ['2026-07-01', '16:00', chicago, '2026-07-01T21:00:00Z'],
  ['2026-07-01', '16:00', 'Asia/Kathmandu', '2026-07-01T10:15:00Z'],
  ['2026-07-01', '00:30', 'Pacific/Kiritimati', '2026-06-30T10:30:00Z'],
  // The clocks go from 2 to 3 on this morning, and from 2 to 1 on the other.
  ['2026-03-08', '02:30', chicago, '2026-03-08T08:30:00Z'],
  ['2026-11-01', '01:30', chicago, '2026-11-01T06:30:00Z'],
])('%s %s in %s is %s', (day, time, zone, instant) => {
  expect(new Date(instantAt(day, time, zone) ?? 0).toISOString()).toBe(
    instant.replace('Z', '.000Z'),
  );
});

test('a moment is the day and time that the clocks there show', () => {
  const at = Date.parse('2026-11-24T03:05:00Z');
  expect([dayAt(at, chicago), timeAt(at, chicago)]).toEqual(['2026-11-23', '21:05']);
});

test.each([['2026-02-30'], [''], ['soon']])('“%s” is no day', (day) => {
  expect(instantAt(day, '16:00', 'UTC')).toBeUndefined();
});
