import type { AccountDoor } from '../http/session.ts';
import { readCookie, clearCookie } from './cookies.ts';
import type { Door } from './door.ts';
import { endSession } from './end-sessions.ts';
import { findSession } from './find-session.ts';
import { createHashing } from './hashing.ts';
import { createPracticeKeys } from './practice-keys.ts';
import { createSignInLimits } from './sign-in-limits.ts';

/** Builds the door from what main.ts has; tests put their own clock, hashing or limits in. */
export function createDoor(
  parts: Pick<Door, 'database' | 'keyring' | 'origin' | 'mail' | 'record'> & Partial<Door>,
): Door {
  return {
    practiceKeys: createPracticeKeys(parts.database, parts.keyring),
    clock: Date.now,
    hashing: createHashing(),
    limits: createSignInLimits(),
    ...parts,
  };
}

/** What the HTTP frame asks of the door. */
export function accountDoor(door: Door): AccountDoor {
  return {
    findSession: (request) => findSession(door, readCookie(request, door.origin, 'session')),
    async endSession(request, reply) {
      const token = readCookie(request, door.origin, 'session');
      if (token !== undefined) await door.database.atDoor((db) => endSession(db, { token }));
      clearCookie(reply, door.origin, 'session');
    },
  };
}
