/**
 * What a room is: everything that can happen in one area of the product, as pure rules. Storing,
 * sharing, history, live and openings are already there for every room; a room only says what may
 * be asked (acts), what is then true (entries), what it looks like (fold) and what it now asks of
 * whom (attention).
 */
import type { z } from 'zod';
import type { Circle, Member, Role, SharedTopic, Topic } from './circle.ts';
import type { Entry, EntryAudience } from './entry.ts';
import type { Id } from './ids.ts';
import type { Audience, Audienced, Item } from './item.ts';
import type { Limit } from './limit.ts';
import type { Milestone } from './milestone.ts';
import type { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

/** What a person asks to do about an item. */
export type Act<Kind extends string = string, Body = unknown> = {
  /** Made by the writer; the first entry carries it. */
  id: Id;
  item: Id;
  kind: Kind;
  body: Body;
  /** For an act that begins an item: the clients it is about. */
  about?: readonly Id[] | undefined;
  /** For an act that begins an item: for whom it is, where that is fewer than its room says. */
  for?: Audienced | undefined;
};

/** What a decision is given besides the act and the item's state. There is no clock and no chance. */
export type Given = {
  now: Instant;
  actor: Member;
  circle: Circle;
  /** What clients asked to leave alone, as far as the actor knows; told to acts that heed it. */
  limits: readonly Limit[];
  /** The item as it stands, or as it will begin. */
  item: Item;
  /** The id that the nth entry of this act will have. */
  entryId: (n: number) => Id;
};

export type Draft = { kind: string; body: unknown; audience?: EntryAudience };

/** What a decision changes besides adding entries: who is at the table, who may see. */
export type Effect =
  | {
      effect: 'share';
      member: Id;
      topics: readonly SharedTopic[];
      may: 'see' | 'add';
      until: Instant | null;
    }
  | { effect: 'take-back'; member: Id; topics: readonly SharedTopic[] }
  | ({ effect: 'audience' } & Audienced)
  | { effect: 'reveal'; entries: readonly Id[] }
  | { effect: 'leave'; member: Id }
  /** What was on its way into this item is kept now, or let go. */
  | { effect: 'writing-over' };

export type Decision = { entries: readonly Draft[]; effects?: readonly Effect[] };

/** Something that waits for a person: a code without content, from a moment on. */
export type Attention = { code: string; from: Instant; until?: Instant };

/** How a kind of act is asked for. */
export type ActRule = {
  schema: z.ZodType;
  /** True when this act begins a new item; `if-absent`, when it may also continue one. */
  begins?: true | 'if-absent';
  /** The roles that may ask for it at all; left out, everyone who may add to the item. */
  by?: readonly Role[];
  /** True when it needs a sign-in no older than five minutes. */
  sensitive?: true;
  /** True when it must be decided with the clients' limits in mind. */
  heedsLimits?: true;
  /** True when reading is enough to ask for it. */
  readingIsEnough?: true;
};

export type Room<State> = {
  name: string;
  topic: Topic;
  /** Other topics, under which this room files some of its items by the act that begins them. */
  otherTopics?: {
    topics: readonly SharedTopic[];
    of(act: Pick<Act, 'kind' | 'body'>): SharedTopic | undefined;
  };
  audience: Audience;
  acts: Readonly<Record<string, ActRule>>;
  /** Each kind of entry and the shape of its body. */
  entries: Readonly<Record<string, z.ZodType>>;
  decide(state: State | undefined, act: Act, given: Given): Decision | Refusal;
  fold(state: State | undefined, entry: Entry): State;
  attention(
    state: State,
    member: Member,
    given: Pick<Given, 'circle' | 'item' | 'now'>,
  ): Attention[];
  /**
   * True for what a member notes for themselves alone, apart from everything else. The house
   * promises: an item of such a room is its owner's alone, from its first entry on, and about nobody;
   * it cannot be let to anybody, whoever asks; it never waits; it is in no export, no opening and no
   * list, count or preview of things, not even of its owner's, but on the one page that is for it.
   */
  isApart?: true;
  /** True where these words answer others that fewer people read: then they stay among those. */
  isBound?(state: State, entry: Id): boolean;
  /** Who asks this of the viewer, where somebody does, and whether it is there for the first time. */
  askedBy?(state: State, code: string, viewer: Id): { by: Id | undefined; isFirst?: boolean };
  /** What this item says others should leave alone. */
  limits?(state: State, item: Item): readonly Limit[];
  /**
   * What this entry is on the path of these people, where it matters there and still stands: asked
   * of the item as the viewer sees it, so that what is hidden from them is no part of their path.
   */
  milestone?(state: State, entry: Entry): Milestone | undefined;
  /** What people call this item, to those who may see it. */
  title(state: State): string;
};

/** The kind of an entry, narrowed by its room's schemas. */
export type EntryOf<Schemas extends Record<string, z.ZodType>> = {
  [Kind in keyof Schemas & string]: Entry<Kind, z.output<Schemas[Kind]>>;
}[keyof Schemas & string];

/** The kind of an act, narrowed by its room's schemas. */
export type ActOf<Acts extends Record<string, ActRule>> = {
  [Kind in keyof Acts & string]: Act<Kind, z.output<Acts[Kind]['schema']>>;
}[keyof Acts & string];

/**
 * How wide a person's own words go at first. A client's and a therapist's words go to everyone
 * who sees the item; anyone else's stay between them, the clients and the therapists, until
 * they themselves let the others read them.
 */
export function ownWords(actor: Member): EntryAudience {
  return actor.role === 'client' || actor.role === 'therapist' ? 'item' : 'between-us';
}

/** True when this act is one of these kinds. */
export function isActOf<Acts extends Record<string, ActRule>>(
  acts: Acts,
  act: Act,
): act is ActOf<Acts> {
  return Object.hasOwn(acts, act.kind);
}

/** True when this entry is of one of these kinds. Its body was checked when it was written. */
export function isEntryOf<Schemas extends Record<string, z.ZodType>>(
  schemas: Schemas,
  entry: Entry,
): entry is EntryOf<Schemas> {
  return Object.hasOwn(schemas, entry.kind);
}
