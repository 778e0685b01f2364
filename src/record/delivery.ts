import type { Circle } from './circle.ts';
import type { Entry } from './entry.ts';
import type { Id } from './ids.ts';
import type { Item } from './item.ts';
import type { Instant } from './time.ts';

/** The markers that people at one table tell themselves apart by. */
export const markers = [
  'denim',
  'clay',
  'teal',
  'ochre',
  'plum',
  'moss',
  'rose',
  'heather',
] as const;
export type Marker = (typeof markers)[number];

/** How a person appears at one table: in their own words, and in the client's. */
export type Person = {
  id: Id;
  name: string;
  /** What they like to be called, when it is not their name. */
  called?: string | undefined;
  pronouns?: string | undefined;
  /** What they are to the client: "mother", "school social worker". */
  relation?: string | undefined;
  marker: Marker;
};

/**
 * What reaches a device: what this person may see of one partnership, or what changed of it. The
 * cursor is sealed; it resumes a lost stream and tells nothing.
 */
export type Delivery = {
  partnership: Id;
  /** The house's clock when this was read. */
  now: Instant;
  /** True: this is all there is, forget what you had. False: it adds to what you have. */
  whole: boolean;
  circle: Circle;
  people: readonly Person[];
  /** Items that are new or whose audience changed. */
  items: readonly Item[];
  /** New entries, in the order in which they were written. */
  entries: readonly Entry[];
  /** Items you may no longer see: forget them, and all in them but what you wrote yourself. */
  forget: readonly Id[];
  cursor: string;
  isExample: boolean;
};
