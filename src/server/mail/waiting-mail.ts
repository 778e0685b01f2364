/** Who wants a letter when something waits for them, and when it may go out. */
import * as z from 'zod';
import { minute, type Instant } from '../../record/time.ts';

export const waitingMail = z.enum(['off', 'daily', 'soon']);
export type WaitingMail = z.output<typeof waitingMail>;

/**
 * What holds for somebody who has not chosen. Whoever works here is told once a day. Nobody else
 * is written to before they ask for it: a letter may arrive where others read it too, or on a day
 * when it is too much.
 */
export function waitingMailOf(
  chosen: { waitingMail?: WaitingMail | undefined },
  offices: readonly string[],
): WaitingMail {
  return chosen.waitingMail ?? (offices.includes('therapist') ? 'daily' : 'off');
}

/** Letters arrive by day: from eight in the morning until eight in the evening, where they live. */
const morning = 8;
const evening = 20;

const hour = 60 * minute;

/** True when a letter may go out now, and the last one is long enough ago. */
export function mayWrite(
  rhythm: WaitingMail,
  { now, last, timeZone }: { now: Instant; last: Instant | undefined; timeZone: string },
): boolean {
  if (rhythm === 'off') return false;
  const here = localTime(now, timeZone);
  if (here.hour < morning || here.hour >= evening) return false;
  if (last === undefined) return true;
  return rhythm === 'soon' ? now - last >= hour : localTime(last, timeZone).day !== here.day;
}

function localTime(at: Instant, timeZone: string): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) };
}
