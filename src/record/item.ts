import type { Id } from './ids.ts';
import type { Topic } from './circle.ts';

/** Who an item is for. The rule in `audience.ts` says what each means. */
export const audiences = ['only-me', 'between-us', 'by-topic', 'named'] as const;
export type Audience = (typeof audiences)[number];

/** Who an item is to be for. The people named, where it is for named people. */
export type Audienced = { audience: Audience; named: readonly Id[] };

/** One thing in the record. Its content is in its entries; this is what the rule needs to know. */
export type Item = {
  id: Id;
  /** The room it belongs to, by name. */
  room: string;
  topic: Topic;
  audience: Audience;
  /** Who began it. */
  owner: Id;
  /** The clients it is about. None: it is about the partnership itself, so about all of them. */
  about: readonly Id[];
  /** The people an item with audience `named` is for, besides its owner. */
  named: readonly Id[];
};
