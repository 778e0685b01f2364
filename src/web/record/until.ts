/** Until when something is shared: whole days, to the end of the day where the person is. */
import { fromAbsolute, parseDate, toCalendarDate } from '@internationalized/date';
import { isDay, type Day, type Instant } from '../../record/time.ts';

/** How long is suggested. */
export const suggestedDays = 90;

/** The day, so many days from now, where the person is. */
export function dayFrom(now: Instant, days: number, timeZone: string): Day {
  return toCalendarDate(fromAbsolute(now, timeZone)).add({ days }).toString();
}

/** The first instant after this day; undefined where there is no such day. */
export function endOfDay(chosen: Day, timeZone: string): Instant | undefined {
  if (!isDay(chosen)) return undefined;
  return parseDate(chosen).add({ days: 1 }).toDate(timeZone).getTime();
}

/** The last day on which it still holds. */
export function lastDay(until: Instant, timeZone: string): Day {
  return dayFrom(until - 1, 0, timeZone);
}
