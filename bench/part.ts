/**
 * A part of the bench measures one thing that people feel. What is compared is measured in turns,
 * one and the other, so that the machine's moods meet both; ratios are what a reader can keep.
 */
import type { Ground } from './ground/ground.ts';
import type { Tell } from './tell.ts';

export type Part = {
  /** Short and lower case, as one types it: `npm run bench -- open`. */
  name: string;
  /** What is measured, in a sentence that a person without our code understands. */
  about: string;
  run: (ground: Ground, tell: Tell) => Promise<Figures>;
};

/** Medians, unless the name says otherwise. A name ends in its unit: `_ms`, `_kb`, `_mb`, `_ratio`. */
export type Figures = Readonly<Record<string, number>>;
