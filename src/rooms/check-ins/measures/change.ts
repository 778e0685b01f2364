/**
 * Change that is more than noise, after Jacobson and Truax (with the correction of Christensen and
 * Mendoza). Figures and sources are in docs/check-ins.md.
 */
import type { Scoring } from './measure.ts';

/** The standard error of the difference between two scores of one person. */
export function errorOfDifference(sd: number, reliability: number): number {
  return sd * Math.SQRT2 * Math.sqrt(1 - reliability);
}

/** How far two scores must lie apart, at 95 or 90 percent, before chance alone explains it badly. */
export function reliableChangeOf(
  { sd, reliability }: { sd: number; reliability: number },
  sure: 95 | 90 = 95,
): number {
  return (sure === 95 ? 1.96 : 1.645) * errorOfDifference(sd, reliability);
}

type Group = { mean: number; sd: number };

/** Where a score is as likely among people in care as among everybody: the cut-off called "c". */
export function cutOffBetween(inCare: Group, everybody: Group): number {
  return (inCare.sd * everybody.mean + everybody.sd * inCare.mean) / (inCare.sd + everybody.sd);
}

/** How much easier things are now: above zero is easier, whichever way the measure counts. */
export function easedBy({ direction }: Pick<Scoring, 'direction'>, first: number, last: number) {
  return direction === 'lower-better' ? first - last : last - first;
}
