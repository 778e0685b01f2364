import { expect, test } from 'vitest';
import { createBuckets } from '../../server/auth/buckets.ts';
import type { Hashing } from '../../server/auth/hashing.ts';
import { createHashing } from '../../server/auth/hashing.ts';
import { createSignInLimits } from '../../server/auth/sign-in-limits.ts';
import { quickHash } from '../../testing/doorstep.ts';
import { createDatabase } from '../../testing/postgres.ts';
import { proveInTest } from '../prove-in-test.ts';
import { guessFromForgedPlaces } from './forged-places.ts';
import { judgeSiege } from './judge-siege.ts';
import { atFullCost, loginAbuse, underSiege } from './login-abuse.ts';
import { heapNow } from './memory-of.ts';
import { realHash, watchHashing } from './watched-hashing.ts';

proveInTest(loginAbuse);

const how = {
  size: 1_440,
  seed: 1,
  grounds: { createDatabase: () => createDatabase() },
  tell: () => {},
};
const quick = () => watchHashing(quickHash);
const good = createSignInLimits;

test('control: without limits, more guesses are looked at than was promised', async () => {
  const limits = { take: () => 0, giveBack: () => {} };
  const { against } = await underSiege(how, { watched: quick(), limits });
  expect(against.join('\n')).toMatch(/guesses were looked at, of one account \(victim@/);
});

test('control: where a device is not known again, the victim is sent away', async () => {
  const limits = good();
  const blind = {
    ...limits,
    take: (...[one, now]: Parameters<typeof limits.take>) =>
      limits.take({ ...one, device: undefined }, now),
  };
  const { against } = await underSiege(how, { watched: quick(), limits: blind });
  expect(against.join('\n')).toMatch(/the victim was sent away .*: house\/slow-down/);
});

test('control: in one queue with the strangers, the victim is sent away', async () => {
  const oneQueue = (hash: typeof realHash): Hashing => {
    const { argon2 } = createHashing(undefined, hash);
    return { argon2: (parameters) => argon2(parameters) };
  };
  const { against } = await underSiege(atFullCost(how), {
    watched: watchHashing(realHash, oneQueue),
  });
  expect(against.join('\n')).toMatch(/the victim was sent away .*: house\/busy/);
});

test('control: without a queue, too many hashes are under way', async () => {
  const watched = watchHashing(quickHash, (hash) => ({ argon2: hash }));
  const { against } = await underSiege(how, { watched });
  expect(against.join('\n')).toMatch(/\d+ slow hashes at once/);
});

test('control: one stranger who came in is one too many', () => {
  const none = { account: new Map(), place: new Map() };
  const siege = {
    attempts: 1,
    logins: 1,
    looked: none,
    longestWait: 31,
    victim: ['in'],
    minutes: 1,
  };
  expect(judgeSiege(siege, { most: 1 })).toEqual([
    '1 strangers came in',
    'somebody is to wait 31 seconds',
  ]);
});

test('a place that says it is many places is one place', async () => {
  const { looked, may } = await guessFromForgedPlaces(how.grounds, 100);
  expect(looked).toBe(may);
});

test('control: whoever believes every header looks at them all', async () => {
  // As if the place itself were the proxy in front of the house.
  const everybody = ['203.0.113.9'];
  const { looked } = await guessFromForgedPlaces(how.grounds, 100, everybody);
  expect(looked).toBe(100);
});

/** How much more is kept after four times as many different tries. */
function growth(take: (key: string, n: number) => void): number {
  const many = 120_000;
  for (let n = 0; n < many; n++) take(`key number ${n}`, n);
  const before = heapNow();
  for (let n = many; n < 4 * many; n++) take(`key number ${n}`, n);
  const after = heapNow();
  // Kept until here, so that it is not thrown away as a whole.
  take('the last', 0);
  return (after - before) / 1024 / 1024;
}

test('the limits remember so many, and no more', () => {
  const limits = good();
  const grown = growth((key, n) => limits.take({ from: key, account: `of ${key}` }, n));
  expect(grown).toBeLessThan(8);
});

test('control: a memory without an end grows', () => {
  const buckets = createBuckets({ most: 1, every: 1 }, Infinity);
  expect(growth((key, n) => buckets.take(key, n))).toBeGreaterThan(16);
});
