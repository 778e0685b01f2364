import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { isUrgent } from './is-urgent.ts';
import type { Table, Today, WaitingThing } from './today.tsx';

export type NextSession = { partnership: Id; item: Id; at: Instant };

/** One table of a therapist: what waits there for them, and when people meet next. */
export type Case = Table & { waiting: readonly WaitingThing[]; next: NextSession | undefined };

/**
 * The tables at which somebody is a therapist. What needs them comes first: an answer about safety,
 * then what waits longest, then the nearest session. Nothing is weighed, and nobody is compared.
 */
export function caseloadOf(today: Today, sessions: readonly NextSession[]): Case[] {
  return today.tables
    .filter(({ role }) => role === 'therapist')
    .map((table) => ({
      ...table,
      waiting: today.waiting
        .filter(({ partnership }) => partnership === table.partnership)
        .toSorted((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || a.from - b.from),
      next: sessions.find(({ partnership }) => partnership === table.partnership),
    }))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || since(a) - since(b) || begins(a) - begins(b));
}

function placeOf({ waiting }: Case): number {
  if (waiting.some(isUrgent)) return 0;
  return waiting.length > 0 ? 1 : 2;
}

const since = ({ waiting: [first] }: Case): Instant => first?.from ?? 0;
const begins = ({ next }: Case): Instant => next?.at ?? Number.MAX_SAFE_INTEGER;
