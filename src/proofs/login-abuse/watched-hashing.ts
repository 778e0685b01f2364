/** Counts how many slow hashes are under way at once, and how many there were. */
import { setImmediate } from 'node:timers/promises';
import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';
import { createHashing, type Argon2, type Hashing } from '../../server/auth/hashing.ts';

const argon2id = promisify(argon2);
export const realHash: Argon2 = (parameters) => argon2id('argon2id', parameters);

export type Watched = { hashing: Hashing; seen: { most: number; all: number } };

/** `make` builds the house's own queue around a hash; a control builds another. */
export function watchHashing(
  hash: Argon2,
  make: (hash: Argon2) => Hashing = (counted) => createHashing(undefined, counted),
): Watched {
  const seen = { most: 0, all: 0 };
  let underWay = 0;
  const counted: Argon2 = async (parameters) => {
    underWay += 1;
    seen.all += 1;
    seen.most = Math.max(seen.most, underWay);
    // A quick hash takes a turn too, so that others come while it is under way.
    await setImmediate();
    try {
      return await hash(parameters);
    } finally {
      underWay -= 1;
    }
  };
  return { hashing: make(counted), seen };
}
