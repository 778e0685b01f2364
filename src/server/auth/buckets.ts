import type { Instant } from '../../record/time.ts';

/** Holds `most` tries; one comes back every `every` milliseconds. */
export type BucketSize = { most: number; every: number };

export type Buckets = {
  /** Takes one try out. Answers with how many milliseconds to wait where there is none; 0: go on. */
  take(key: string, now: Instant): number;
  /** Puts one back: the try was a good one. */
  giveBack(key: string, now: Instant): void;
};

/**
 * Token buckets in memory. Of each only the instant is kept at which it will be full again, in
 * whole milliseconds. The bucket not asked for longest is forgotten first.
 */
export function createBuckets({ most, every }: BucketSize, remembered = 50_000): Buckets {
  const fullAt = new Map<string, Instant>();
  const whole = most * every;
  // A clock set back empties a bucket and no more: nobody waits until it has caught up.
  const look = (key: string, now: Instant) =>
    Math.min(Math.max(fullAt.get(key) ?? now, now), now + whole);
  // Goes on where it stopped: begun anew each time, it would walk past all that was forgotten before.
  let oldest = fullAt.keys();
  const forgetOldest = () => {
    let found = oldest.next();
    if (found.done) {
      oldest = fullAt.keys();
      found = oldest.next();
    }
    if (!found.done) fullAt.delete(found.value);
  };
  const keep = (key: string, full: Instant) => {
    fullAt.delete(key);
    if (fullAt.size >= remembered) forgetOldest();
    fullAt.set(key, full);
  };
  return {
    take(key, now) {
      const full = look(key, now) + every;
      const wait = Math.max(0, full - now - whole);
      keep(key, wait === 0 ? full : full - every);
      return wait;
    },
    giveBack(key, now) {
      keep(key, Math.max(now, look(key, now) - every));
    },
  };
}
