import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Instant } from '../../record/time.ts';
import type { Answers } from './answers.ts';

/** Whether a change helped, by the word of the person who asked for it. */
export const helps = ['yes', 'a-little', 'not-really'] as const;
export type Helped = { at: Instant; helped: (typeof helps)[number]; words: string | undefined };

/** What a therapist does differently since. It is closed by the answer to "did it help?" alone. */
export type Change = { id: Id; by: Id; at: Instant; words: string; helped: Helped | undefined };

/** A therapist read it, and changes nothing for now. */
export type Taken = { id: Id; by: Id; at: Instant; words: string | undefined };

/** One person's feedback, once, as they gave it, and what came of it. */
export type Feedback = {
  by: Id;
  at: Instant;
  answers: Answers;
  changes: readonly Change[];
  taken: readonly Taken[];
  /** Since when it waits for a therapist: because it was said, or because a change did not help. */
  waits: { for: 'answer' | 'another-change'; since: Instant } | undefined;
};

/** True while somebody besides its writer can see it. */
export function isShown({ audience }: Pick<Item, 'audience'>): boolean {
  return audience !== 'only-me';
}

/** The changes whose writer still wants to know whether they helped. */
export function unansweredChanges({ changes }: Pick<Feedback, 'changes'>): Change[] {
  return changes.filter(({ helped }) => helped === undefined);
}
