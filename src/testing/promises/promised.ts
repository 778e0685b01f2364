import type { Story } from '../given.ts';

/** Begins a story with these people; `given` of `given.ts`, or of a faulty copy. */
export type Given = (...people: string[]) => Story;

export type Promised = { says: string; holds: (given: Given) => void };
