/**
 * How the acts of a room come about: for each kind of act what was done before, by whom, and then
 * the act itself, with every field it may have. The sweeps ask for each act in this way, and write
 * their own words wherever a way says words.
 */
import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';

/**
 * Who does it: by their seat, whoever is asked about, or somebody else who may do everything. The
 * other client does it where the thing is about both; where it is not, nobody does.
 */
export type Doer = 'client' | 'therapist' | 'friend' | 'asker' | 'other' | 'other client';

/** What is there when something is asked for. */
export type Made = {
  people: Readonly<Record<'client' | 'therapist' | 'friend', Id>>;
  /** Whoever asks in the end. */
  asker: Id;
  /** The clients that the item is about. */
  about: readonly Id[];
  /** The ids of all entries that the nth thing done before became. */
  entries: (done: number) => readonly Id[];
  /** The item at which the nth thing was done. */
  item: (done: number) => Id;
  /** The next words to be written. */
  say: () => string;
};

export type Done = {
  by: Doer;
  isOfOne?: Way['isOfOne'];
  kind: string;
  body: (made: Made) => object;
  for?: (made: Made) => Audienced;
  /** On a new item of its own; otherwise on that of what was done before. */
  isApart?: true;
};

export type Way = {
  before?: readonly Done[];
  body: (made: Made) => object;
  for?: (made: Made) => Audienced;
  /** Fields that the act may have too, and that would change what it is. */
  more?: object;
  /** About the client alone, whomever else something else is about: there is none of several. */
  isOfOne?: true;
  /** Who does it where nobody in particular is asked about; a client where this says nothing. */
  by?: 'client' | 'therapist' | 'friend';
};

/** The first entry of what was done first, or of another that was done before. */
export function first({ entries }: Made, done = 0): Id {
  return entries(done)[0] ?? '';
}

/** The last entry of what was done. */
export function last({ entries }: Made, done = 0): Id {
  return entries(done).at(-1) ?? '';
}
