import type { Id } from './ids.ts';

/** What matters on the path of these people, by what it is. */
export const milestoneKinds = [
  'agreement',
  'goal',
  'step',
  'decision',
  'session',
  'change',
  'practice',
  'celebration',
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** One entry as a place on the path, as its room tells it. */
export type Milestone = {
  is: MilestoneKind;
  /** Whose it is: its author, or all who agreed. Their colors and names stand beside it. */
  by: readonly Id[];
  /** What its thing was called then; without it, what it is called now. */
  title?: string | undefined;
  /** What was said with it, exactly as written. */
  words?: string | undefined;
  /** The step it is about. */
  step?: string | undefined;
  /** The option that was chosen. */
  option?: string | undefined;
  /** Where a goal was said to be. */
  where?: string | undefined;
};
