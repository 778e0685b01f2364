import type { Id } from '../ids.ts';
import type { Instant } from '../time.ts';

/** Numbers asked of some people, each folded until all are in. A room says what one gives. */
export type Round<Numbers = unknown> = {
  id: Id;
  by: Id;
  at: Instant;
  asked: readonly Id[];
  /** Who has rated, and by which entry. What they gave is in `numbers` once it may be seen. */
  rated: Readonly<Record<Id, Id>>;
  numbers: Readonly<Record<Id, Numbers>>;
  openedAt: Instant | undefined;
};

/** The round whose numbers are still folded, if there is one. */
export function foldedRound<Numbers>(
  rounds: readonly Round<Numbers>[],
): Round<Numbers> | undefined {
  return rounds.find((round) => round.openedAt === undefined);
}

/**
 * True when the numbers may be shown side by side. A moment after the last one is in, the others
 * are still on their way to this device; until they are here the slips stay folded.
 */
export function isOpened({ openedAt, rated, numbers }: Round): boolean {
  return openedAt !== undefined && Object.keys(rated).every((person) => person in numbers);
}
