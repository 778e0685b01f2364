import { expect, test } from 'vitest';
import { createDatabase } from '../testing/postgres.ts';
import type { Proof } from './proof.ts';

/** The small form of a proof, as a test. `SIZE` and `SEED` choose others. */
export function proveInTest({ promise, sizes, unit, run }: Proof): void {
  const size = Number(process.env.SIZE ?? sizes.test);
  const seed = Number(process.env.SEED ?? 1);
  test(`${promise} (${size} ${unit})`, { timeout: 0 }, async () => {
    const grounds = { createDatabase: () => createDatabase() };
    const { against } = await run({ size, seed, grounds, tell: () => {} });
    expect(against).toEqual([]);
  });
}
