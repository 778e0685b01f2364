import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay, isRunning } from './time.ts';

test('a day is one that the calendar has', () => {
  for (const real of ['2026-11-01', '2028-02-29', '2000-02-29', '2026-12-31']) {
    expect(isDay(real)).toBe(true);
  }
  for (const odd of ['2026-02-29', '2100-02-29', '2026-00-10', '2026-04-31', '26-04-30', ' ']) {
    expect(isDay(odd)).toBe(false);
  }
  expect(isDay('2026-11-01T00:00:00Z') || isDay('2026-11-01\n')).toBe(false);
});

test('a span runs from its first instant on and no longer at its end', () => {
  const tick = fc.nat(5);
  fc.assert(
    fc.property(tick, fc.option(tick), tick, (from, until, now) => {
      const runs = now >= from && (until === null || now < until);
      return isRunning({ from, until }, now) === runs;
    }),
  );
  expect(isRunning({ from: 3, until: 3 }, 3)).toBe(false);
});
