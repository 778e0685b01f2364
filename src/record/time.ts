/** A moment, in whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A day on the calendar without a place, as `2026-11-22`. */
export type Day = string;

export const minute = 60_000;
export const day = 24 * 60 * minute;

/** The last instant of the year 9999. What lies beyond is no date that everything here can keep. */
export const lastInstant: Instant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const dayShape = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists on the calendar. */
export function isDay(text: string): boolean {
  if (!dayShape.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/**
 * True while a span runs: from its first instant on, and no longer at its end. A span without an
 * end runs until somebody ends it.
 */
export function isRunning(span: { from: Instant; until: Instant | null }, now: Instant): boolean {
  return span.from <= now && (span.until === null || now < span.until);
}

/** Over for good: also where the clock was set back to before it began. */
export function isOver(span: { until: Instant | null }, now: Instant): boolean {
  return span.until !== null && span.until <= now;
}
