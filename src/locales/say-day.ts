/** A moment, or a calendar day written `2026-12-13` (which is the same day in every time zone). */
export type SayableDay = Date | number | string;

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;
const formats = new Map<string, Intl.DateTimeFormat>();

function say(
  when: SayableDay,
  locale: string,
  timeZone: string,
  how: Intl.DateTimeFormatOptions,
): string {
  // A day without a time must not slip to the evening before when it is shown west of Greenwich.
  const zone = typeof when === 'string' && calendarDay.test(when) ? 'UTC' : timeZone;
  const key = JSON.stringify([locale, zone, how]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...how, timeZone: zone });
  formats.set(key, format);
  return format.format(typeof when === 'string' ? new Date(when) : when);
}

/** "Sunday, December 13". Never "12/13". */
export function sayDay(when: SayableDay, locale: string, timeZone: string): string {
  return say(when, locale, timeZone, { weekday: 'long', month: 'long', day: 'numeric' });
}

/** "December 13, 2026", for a day that may be far away. */
export function sayDayAndYear(when: SayableDay, locale: string, timeZone: string): string {
  return say(when, locale, timeZone, { month: 'long', day: 'numeric', year: 'numeric' });
}

/** "Tuesday, November 24, 2026", for a day people meet on, which may be far away. */
export function sayWholeDay(when: SayableDay, locale: string, timeZone: string): string {
  const how = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' } as const;
  return say(when, locale, timeZone, how);
}

/** "December 2026". */
export function sayMonth(when: SayableDay, locale: string, timeZone: string): string {
  return say(when, locale, timeZone, { month: 'long', year: 'numeric' });
}

/** "December 13". */
export function sayDate(when: SayableDay, locale: string, timeZone: string): string {
  return say(when, locale, timeZone, { month: 'long', day: 'numeric' });
}

/** "Dec 13", where a signature leaves little room. */
export function sayShortDate(when: SayableDay, locale: string, timeZone: string): string {
  return say(when, locale, timeZone, { month: 'short', day: 'numeric' });
}

/** "Tuesday". */
export function sayWeekday(when: SayableDay, locale: string, timeZone: string): string {
  return say(when, locale, timeZone, { weekday: 'long' });
}

/** "4:00 PM". */
export function sayTime(when: SayableDay, locale: string, timeZone: string): string {
  return say(when, locale, timeZone, { hour: 'numeric', minute: '2-digit' });
}
