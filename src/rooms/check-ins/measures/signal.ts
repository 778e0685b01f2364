/**
 * When it is worth talking about how it goes. A signal opens a conversation for both sides; it
 * says nothing about why, about anybody's work, or about what will be.
 */
import { easedBy } from './change.ts';
import type { Scoring } from './measure.ts';
import { isCase } from './score.ts';

export type Signal = 'deteriorating' | 'little-change-yet' | 'improving' | 'steady';

/** With fewer scores than these nothing is said about little change: some need that long. */
export const enoughToSayLittle = 6;

/**
 * What these totals, the oldest first, are a signal of; nothing with fewer than two, and nothing
 * for a measure whose publisher knows no reliable change. The first score is the baseline. Harder
 * is said where it is reliable, and only when the next score says it too; easier where it is as much
 * as people notice, for a measure whose publisher knows how much that is.
 */
export function signalOf(
  rule: Pick<Scoring, 'direction' | 'caseness' | 'reliableChange' | 'meaningfulChange'>,
  totals: readonly number[],
): Signal | undefined {
  const { reliableChange: reliable, meaningfulChange: meaningful = reliable } = rule;
  const [baseline, ...later] = totals;
  const last = later.at(-1);
  if (reliable === undefined || meaningful === undefined) return undefined;
  if (baseline === undefined || last === undefined) return undefined;
  const eased = (total: number) => easedBy(rule, baseline, total);
  const lastTwo = later.slice(-2);
  if (lastTwo.length === 2 && lastTwo.every((total) => eased(total) <= -reliable)) {
    return 'deteriorating';
  }
  if (eased(last) >= meaningful) return 'improving';
  // More than chance explains, and less than people notice: there is nothing to say yet.
  if (eased(last) >= reliable) return 'steady';
  const isLong = totals.length >= enoughToSayLittle;
  return isLong && isCase(rule, last) ? 'little-change-yet' : 'steady';
}
