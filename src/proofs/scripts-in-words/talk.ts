/** What is said while every word of a corpus is written everywhere, and what became of it. */
import type { Audienced } from '../../record/item.ts';

export type Who = 'mateo' | 'amara' | 'june' | 'priya';
export type Heard = { status: number; body: ReturnType<typeof JSON.parse>; text: string };
/** Asks as somebody who is signed in. */
export type Ask = (
  who: Who,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
) => Promise<Heard>;

export type Talk = {
  /** The next word of the corpus. */
  next: () => string;
  /** Sends one thing; what was taken is noted by its fields. */
  send: (
    who: Who,
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    /** The path as the house describes it, where a part of it is chosen. */
    described?: string,
  ) => Promise<Heard>;
  act: (
    who: Who,
    kind: string,
    body: object,
    item?: string,
    about?: string[],
    forWhom?: Audienced,
  ) => Promise<Acted>;
  /** Fields that held a word of the corpus when it was taken. */
  filled: Set<string>;
  refused: string[];
  goals: string[];
  /** Limits that were set, and are lifted before the next round. */
  limits: string[];
};
export type Acted = { item: string; entries: { id: string; kind: string }[] };
