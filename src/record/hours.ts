/** Hours that people agreed on: on which days, from when until when, and on whose clock. */
import * as z from 'zod';
import { minute, type Instant } from './time.ts';
import { isTimeZone, onTheWall } from './time-zone.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const hours = z
  .strictObject({
    /** Monday is 1, Sunday is 7. */
    days: z.array(z.int().min(1).max(7)).min(1).max(7),
    /** `09:00` */
    from: time,
    /** `17:30`; later than `from`, on the same day. */
    to: time,
    timeZone: z.string().max(64).refine(isTimeZone, 'input/not-a-time-zone'),
  })
  .refine(({ from, to }) => from < to, 'agreement/ends-before-it-begins');
export type Hours = z.output<typeof hours>;

/** True from the first minute of the hours on, and no longer at their end. */
export function isWithin({ days, from, to, timeZone }: Hours, at: Instant): boolean {
  const wall = onTheWall(at, timeZone);
  const isDuring = minuteOf(from) <= wall.minute && wall.minute < minuteOf(to);
  return days.includes(wall.weekday) && isDuring;
}

/** The first whole minute from this moment on that is within the hours. */
export function nextWithin(agreed: Hours, from: Instant): Instant {
  if (isWithin(agreed, from)) return from;
  // Clocks are set forward and back by parts of an hour, so every quarter is looked at.
  for (let at = Math.ceil(from / quarter) * quarter; at < from + longest; at += quarter) {
    if (isWithin(agreed, at)) return firstMinute(agreed, at - quarter, from);
  }
  return from + longest;
}

const quarter = 15 * minute;
/** All hours come round within a week, and one day for the clocks. */
const longest = 8 * 24 * 60 * minute;

function firstMinute(agreed: Hours, after: Instant, from: Instant): Instant {
  let at = after;
  while (at < from || !isWithin(agreed, at)) at += minute;
  return at;
}

function minuteOf(written: string): number {
  const [hour = 0, minutes = 0] = written.split(':').map(Number);
  return hour * 60 + minutes;
}
