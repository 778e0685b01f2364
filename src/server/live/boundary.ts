import type { Circle } from '../../record/circle.ts';
import type { Instant } from '../../record/time.ts';

/** A timer cannot wait longer than this; it looks again and waits anew. */
const longest = 12 * 60 * 60_000;

/** A little after the boundary, so that the look is not early by a rounded millisecond. */
const after = 15;

/**
 * How long until a share or a seat begins or ends by its date, in milliseconds; undefined when
 * none will. Then nobody acts, and yet what people may see changes.
 */
export function nextBoundary({ members, shares }: Circle, now: Instant): number | undefined {
  const coming = [...members, ...shares]
    .flatMap(({ from, until }) => [from, until ?? now])
    .filter((at) => at > now);
  if (coming.length === 0) return undefined;
  return Math.min(Math.min(...coming) - now + after, longest);
}
