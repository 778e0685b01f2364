import { expect, test } from 'vitest';
import { day, minute } from '../../record/time.ts';
import { limitsOf, shortest, stands } from './session-limits.ts';

const hour = 60 * minute;
const begun = { state: 'full', offices: [], ownDevice: false, madeAt: 0, seenAt: 0 } as const;

test('what is told about its end is never later than its end', () => {
  const late = { ...begun, seenAt: 12 * hour - minute };
  expect(limitsOf(late)).toEqual({ idleUntil: 12 * hour, absoluteUntil: 12 * hour });
});

test('it stands up to its end, and not at it', () => {
  expect([stands(begun, 30 * minute - 1), stands(begun, 30 * minute)]).toEqual([true, false]);
});

test('half is short, whatever else is true', () => {
  const half = { ...begun, state: 'half', ownDevice: true } as const;
  expect(limitsOf(half)).toEqual({ idleUntil: 30 * minute, absoluteUntil: 2 * hour });
});

test('an office makes it short on every device', () => {
  const own = { ...begun, ownDevice: true };
  expect(limitsOf(own).idleUntil).toBe(14 * day);
  expect(limitsOf({ ...own, offices: ['keeper'] }).idleUntil).toBe(15 * minute);
});

test('none is shorter than the shortest that the sweep looks for', () => {
  for (const state of ['half', 'full'] as const)
    for (const offices of [[], ['therapist']])
      for (const ownDevice of [false, true]) {
        const { idleUntil, absoluteUntil } = limitsOf({ ...begun, state, offices, ownDevice });
        expect(idleUntil).toBeGreaterThanOrEqual(shortest.idle);
        expect(absoluteUntil).toBeGreaterThanOrEqual(shortest.absolute);
      }
});
