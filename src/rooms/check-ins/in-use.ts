/**
 * A check-in is newly agreed on only with a measure that the practice uses at that moment. What is
 * agreed already goes on: nobody's answers end because a switch was turned.
 */
import { isSame } from '../../record/is-same.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import type { CheckIn, Terms } from './check-in.ts';
import type { BroughtScale } from './measures/brought-scale.ts';
import type { ScaleName } from './measures/scales.ts';

/** The measures of a practice that are switched on. */
export type InUse = {
  on: readonly ScaleName[];
  /** Those that it brought itself, each in its newest version. */
  brought: readonly BroughtScale[];
};

export type InUseRefusal = 'check-ins/measure-not-in-use';

/** True for acts by which a measure comes into use between people. */
export function asksForMeasure({ kind }: Pick<Act, 'kind'>): boolean {
  return kind === 'check-ins/propose' || kind === 'check-ins/agree';
}

/** Why this act may not be, whatever else may: its measure is not in use. */
export function barredBy(
  inUse: InUse,
  act: Pick<Act, 'kind' | 'body'>,
  checkIn: CheckIn | undefined,
): Refusal<InUseRefusal> | undefined {
  if (!asksForMeasure(act) || (checkIn && checkIn.signed.length > 0)) return undefined;
  const terms = checkIn?.terms ?? (act.body as { terms: Terms }).terms;
  return isInUse(inUse, terms) ? undefined : refuse('check-ins/measure-not-in-use');
}

function isInUse({ on, brought }: InUse, { measure, brought: asked }: Terms): boolean {
  if (measure === 'own') return true;
  // Word for word as the house has it, so that nobody agrees on one without its questions of risk.
  if (measure === 'brought') return brought.some((each) => isSame(each, asked));
  return on.includes(measure);
}
