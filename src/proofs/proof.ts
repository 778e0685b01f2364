/**
 * A proof: one promise, shown by a machine on as many cases as one likes. The small form is part of
 * `npm test`, the long form of `npm run prove`; both are this same function.
 */
import type { TestDatabase } from '../testing/create-database.ts';

export type Proof = {
  /** Short and lower case, as one types it: `npm run prove -- rule`. */
  name: string;
  /** What holds, in a sentence that a person without our code understands. */
  promise: string;
  /** What is counted: 'histories', 'kills', 'requests'. */
  unit: string;
  sizes: { test: number; prove: number };
  run: (how: How) => Promise<Shown>;
};

export type How = {
  size: number;
  /** Where chance begins. The same seed and size do the same. */
  seed: number;
  grounds: Grounds;
  /** Says how many are done, as often as one likes. */
  tell: (done: number) => void;
};

/** Where a proof stands: fresh databases of ours on a PostgreSQL that is there for the run. */
export type Grounds = { createDatabase: () => Promise<TestDatabase> };

export type Shown = {
  /** What speaks against the promise, for a person to read. Empty: it held. */
  against: readonly string[];
  /** What was measured or counted on the way. */
  figures?: Readonly<Record<string, number>>;
};
