import type { Id } from './ids.ts';
import type { Instant } from './time.ts';

/**
 * Who an entry is for, where that is narrower than its item: `item` (whoever sees the item),
 * `between-us` (its author, the clients it is about and their therapists), `author` (only them).
 */
export const entryAudiences = ['item', 'between-us', 'author'] as const;
export type EntryAudience = (typeof entryAudiences)[number];

/** An immutable statement about an item: who, when, what kind, what. */
export type Entry<Kind extends string = string, Body = unknown> = {
  id: Id;
  item: Id;
  kind: Kind;
  author: Id;
  at: Instant;
  audience: EntryAudience;
  /** True once its author let everyone who sees the item read it. */
  revealed: boolean;
  body: Body;
};
