/**
 * Slow hashes of passwords, a few at a time. Each takes a core for a moment, and all of them share
 * the few threads on which Node also reads files and looks up names; so there is a queue, and
 * beyond its end a calm "not now". Whom the house knows has a queue of their own, which goes first:
 * however many strangers guess at once, somebody on their own device still comes in.
 */
import { argon2, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import { refuse, type Refusal } from '../../record/refusal.ts';

export type Argon2 = (parameters: Argon2Parameters) => Promise<Buffer>;

/** For somebody who is in, or whose device knows the account; or for anybody else. */
export type HashedFor = 'known' | 'stranger';

export type Hashing = {
  argon2: (
    parameters: Argon2Parameters,
    whom?: HashedFor,
  ) => Promise<Buffer | Refusal<'house/busy'>>;
};

/** `waiting`: how many of the known, and as many strangers. */
export type HashingLimits = { atOnce: number; waiting: number };

/** One thread fewer than Node has, so that a file or a name never waits for all of them. */
const usual: HashingLimits = { atOnce: 3, waiting: 32 };

const argon2id = promisify(argon2);

export function createHashing(
  limits: HashingLimits = usual,
  hash: Argon2 = (parameters) => argon2id('argon2id', parameters),
): Hashing {
  const waiting = { known: [] as (() => void)[], stranger: [] as (() => void)[] };
  let running = 0;
  const next = () => {
    const go = waiting.known.shift() ?? waiting.stranger.shift();
    // Whoever waited longest takes the place over; only without anybody waiting is it free.
    if (go) go();
    else running--;
  };
  return {
    async argon2(parameters, whom = 'stranger') {
      if (running >= limits.atOnce) {
        const queue = waiting[whom];
        if (queue.length >= limits.waiting) return refuse('house/busy', { seconds: 5 });
        await new Promise<void>((go) => queue.push(go));
      } else running++;
      try {
        return await hash(parameters);
      } finally {
        next();
      }
    },
  };
}
