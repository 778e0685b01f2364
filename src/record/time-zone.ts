import type { Instant } from './time.ts';

/** True for the name of a time zone that this machine knows, as `America/Chicago`. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What a clock on the wall of this place shows: the weekday (Monday is 1) and the minute of the day. */
export type OnTheWall = { weekday: number; minute: number };

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function onTheWall(at: Instant, timeZone: string): OnTheWall {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return {
    weekday: weekdays.indexOf(part('weekday')) + 1,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}

/** 0 to 23, on the clock of this place. */
export function hourOf(at: Instant, timeZone: string): number {
  return Math.floor(onTheWall(at, timeZone).minute / 60);
}
