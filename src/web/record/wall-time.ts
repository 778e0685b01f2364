/** Days and times as clocks on the wall show them, somewhere. */
import { fromAbsolute, parseDateTime, toZoned } from '@internationalized/date';
import type { Day, Instant } from '../../record/time.ts';

/** `2026-12-13` */
export function dayAt(at: Instant, timeZone: string): Day {
  return fromAbsolute(at, timeZone).toString().slice(0, 10);
}

/** `16:00` */
export function timeAt(at: Instant, timeZone: string): string {
  return fromAbsolute(at, timeZone).toString().slice(11, 16);
}

/**
 * The moment at which the clocks there show this; nothing where that is no day or time. An hour that
 * is left out in spring is the one after it; of an hour that comes twice it is the first.
 */
export function instantAt(day: Day, time: string, timeZone: string): Instant | undefined {
  try {
    return toZoned(parseDateTime(`${day}T${time}`), timeZone)
      .toDate()
      .getTime();
  } catch {
    return undefined;
  }
}
