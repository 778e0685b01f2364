import type { Instant } from '../../record/time.ts';

/** Holds `most` tries; one comes back every `every` milliseconds. */
export type BucketSize = { most: number; every: number };

type Bucket = { left: number; at: Instant };

export type Buckets = {
  /** Takes one try out. Answers with how many milliseconds to wait where there is none; 0: go on. */
  take(key: string, now: Instant): number;
  /** Puts one back: the try was a good one. */
  giveBack(key: string, now: Instant): void;
};

/** Token buckets in memory. The one not asked for longest is forgotten first. */
export function createBuckets({ most, every }: BucketSize, remembered = 50_000): Buckets {
  const buckets = new Map<string, Bucket>();
  const look = (key: string, now: Instant): Bucket => {
    const bucket = buckets.get(key);
    buckets.delete(key);
    if (!bucket) return { left: most, at: now };
    // A clock set back gives nothing and takes nothing.
    const passed = Math.max(0, now - bucket.at);
    return { left: Math.min(most, bucket.left + passed / every), at: Math.max(now, bucket.at) };
  };
  const keep = (key: string, bucket: Bucket) => {
    if (buckets.size >= remembered) buckets.delete(buckets.keys().next().value ?? '');
    buckets.set(key, bucket);
  };
  return {
    take(key, now) {
      const bucket = look(key, now);
      const wait = bucket.left >= 1 ? 0 : Math.ceil((1 - bucket.left) * every);
      keep(key, wait === 0 ? { ...bucket, left: bucket.left - 1 } : bucket);
      return wait;
    },
    giveBack(key, now) {
      const bucket = look(key, now);
      keep(key, { ...bucket, left: Math.min(most, bucket.left + 1) });
    },
  };
}
