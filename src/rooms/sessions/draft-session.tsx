import type { Id } from '../../record/ids.ts';
import { day, type Instant } from '../../record/time.ts';
import { dayAt, instantAt, timeAt } from '../../web/record/wall-time.ts';
import type { Kind, Terms } from './terms.ts';

/** A session while somebody writes it: its time as a clock on the wall shows it. */
export type DraftSession = {
  kind: Kind;
  name: string;
  day: string;
  time: string;
  minutes: string;
  timeZone: string;
  place: string;
  link: string;
  guests: readonly Id[];
};

/** In a week, on the writer's clock. */
export function blankSession(name: string, timeZone: string, now: Instant): DraftSession {
  const when = { day: dayAt(now + 7 * day, timeZone), time: '16:00', minutes: '50', timeZone };
  return { kind: 'one-to-one', name, ...when, place: '', link: '', guests: [] };
}

export function draftOf(terms: Terms): DraftSession {
  const { kind, name, at, minutes, timeZone, place = '', link = '', guests } = terms;
  const when = { day: dayAt(at, timeZone), time: timeAt(at, timeZone) };
  return { kind, name, ...when, minutes: String(minutes), timeZone, place, link, guests };
}

/** What was left empty is not there. What is no day or time is refused as one. */
export function termsOf(draft: DraftSession): Terms {
  const { kind, name, minutes, timeZone, place, link, guests } = draft;
  return {
    kind,
    name,
    at: instantAt(draft.day, draft.time, timeZone) ?? Number.NaN,
    minutes: Number(minutes),
    timeZone,
    ...(place.trim() !== '' && { place }),
    ...(link.trim() !== '' && { link }),
    guests: [...guests],
  };
}
