import type { Round } from './goal.ts';

/**
 * True when the numbers may be shown side by side. A moment after the last one is in, the others
 * are still on their way to this device; until they are here the slips stay folded.
 */
export function isOpened({ openedAt, rated, numbers }: Round): boolean {
  return openedAt !== undefined && Object.keys(rated).every((person) => person in numbers);
}
