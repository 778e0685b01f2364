import { day, minute, type Instant } from '../../record/time.ts';

const hour = 60 * minute;

/** No session ends earlier than this, so younger ones need no look. */
export const shortest = { idle: 15 * minute, absolute: 2 * hour };

/** What a session's limits depend on. */
export type Limited = {
  state: 'half' | 'full';
  offices: readonly string[];
  ownDevice: boolean;
  madeAt: Instant;
  seenAt: Instant;
};

/**
 * How long a session lasts without being used, and at all. Who holds an office opens other
 * people's words, so their sessions are short on every device.
 */
function lengthsOf({ state, offices, ownDevice }: Limited) {
  if (state === 'half') return { idle: 30 * minute, absolute: 2 * hour };
  if (offices.length > 0) return { idle: 15 * minute, absolute: 12 * hour };
  if (ownDevice) return { idle: 14 * day, absolute: 90 * day };
  return { idle: 30 * minute, absolute: 12 * hour };
}

/** The first instants at which it no longer stands. */
export function limitsOf(session: Limited): { idleUntil: Instant; absoluteUntil: Instant } {
  const { idle, absolute } = lengthsOf(session);
  const absoluteUntil = session.madeAt + absolute;
  return { idleUntil: Math.min(session.seenAt + idle, absoluteUntil), absoluteUntil };
}

/** True while it stands. A clock set back does not make it last longer than from when it was made. */
export function stands(session: Limited, now: Instant): boolean {
  const { idleUntil, absoluteUntil } = limitsOf(session);
  return now < idleUntil && now < absoluteUntil;
}

/** How long a sign-in counts as recent. */
export const recently = 5 * minute;
