/**
 * How often somebody may try to come in. Per place and per account, and never so that the person
 * whose account is attacked waits: on a device that knows them, only that device's own tries count.
 * No wait is longer than 30 seconds.
 */
import type { Instant } from '../../record/time.ts';
import { createBuckets, type Buckets } from './buckets.ts';

export type Try = {
  /** The block of addresses it comes from. */
  from: string;
  /** Whose account, where one is named: by its index, not its name. */
  account?: string | undefined;
  /** The device, where it knows that account. */
  device?: string | undefined;
  /** Coming in as an example person, which anybody may. */
  asExample?: true;
  /** A device asks whether what is kept on it was taken off; nobody comes in by that. */
  asDevice?: true;
};

export type SignInLimits = {
  /** How many milliseconds to wait; 0: go on. */
  take(one: Try, now: Instant): number;
  /** The try was a good one and does not count. */
  giveBack(one: Try, now: Instant): void;
};

const second = 1_000;

export function createSignInLimits(): SignInLimits {
  const places = createBuckets({ most: 30, every: 2 * second });
  const accounts = createBuckets({ most: 5, every: 30 * second });
  const devices = createBuckets({ most: 10, every: 10 * second });
  const strangers = createBuckets({ most: 300, every: second });
  const asking = createBuckets({ most: 120, every: second });
  const those = ({ from, account, device, asExample, asDevice }: Try): [Buckets, string][] => {
    if (asExample) return [[strangers, from]];
    if (asDevice) return [[asking, from]];
    if (device !== undefined) return [[devices, `${device} ${account ?? ''}`]];
    const place: [Buckets, string] = [places, from];
    return account === undefined ? [place] : [place, [accounts, account]];
  };
  return {
    take(one, now) {
      for (const [buckets, key] of those(one)) {
        const wait = buckets.take(key, now);
        if (wait > 0) return wait;
      }
      return 0;
    },
    giveBack(one, now) {
      for (const [buckets, key] of those(one)) buckets.giveBack(key, now);
    },
  };
}
