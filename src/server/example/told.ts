import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Audienced } from '../../record/item.ts';

export type Who = 'mateo' | 'amara' | 'rosa' | 'june';

/** Something that one of the example people did, by the same acts that real people use. */
export type Told = {
  who: Who;
  /** Counted back from the day somebody looks around. */
  daysAgo: number;
  kind: string;
  /** The item's name in this story; the same name is the same item. */
  item: string;
  /**
   * May need the id of what an earlier line wrote, by that line's `called`, or of an item; or the
   * moment at which somebody looks around.
   */
  body:
    | object
    | ((idOf: (called: string) => Id, itemOf: (name: string) => Id, now: Instant) => object);
  /** What this line wrote first. What was settled last in an item is called `<item> settled`. */
  called?: string;
  about?: 'mateo';
  for?: Audienced;
};
