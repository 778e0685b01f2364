import type { Entry } from '../../record/entry.ts';
import type { Instant } from '../../record/time.ts';

/** When an offer was answered or taken back, and what was said with it. */
export function wordsOfAnswer(entries: readonly Entry[]): {
  at: Instant;
  words: string | undefined;
} {
  const answer = entries.findLast(
    ({ kind }) => kind === 'seat/declined' || kind === 'seat/taken-back',
  );
  const words = (answer?.body as { words?: string } | undefined)?.words;
  return { at: answer?.at ?? 0, words };
}
