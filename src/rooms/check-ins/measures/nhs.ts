/**
 * How NHS Talking Therapies counts a course of care, by PHQ-9 and one anxiety measure. It is for
 * services that report in this way, and never shown to anybody as a verdict on a person.
 */
import { easedBy } from './change.ts';
import type { Scoring } from './measure.ts';
import { isCase } from './score.ts';

export type Rule = Pick<Scoring, 'direction'> & { caseness: number; reliableChange: number };
export type Course = { first: number; last: number };
type Measured = { rule: Rule; course: Course };

export type Outcome = {
  /** At or above the cut-off of either measure when it began. */
  wasCase: boolean;
  /** Was a case, and is below the cut-off of both. */
  isRecovered: boolean;
  /** One of them is reliably easier and neither is reliably harder. */
  isReliablyImproved: boolean;
  isReliablyWorse: boolean;
  isReliablyRecovered: boolean;
};

export const phq9Rule: Rule = { direction: 'lower-better', caseness: 10, reliableChange: 6 };
export const gad7Rule: Rule = { direction: 'lower-better', caseness: 8, reliableChange: 4 };

/** A measure for one kind of anxiety stands in the place of GAD-7 where there is one. */
export function outcomeOf(mood: Course, anxiety: Course, anxietyRule: Rule = gad7Rule): Outcome {
  const both: readonly Measured[] = [
    { rule: phq9Rule, course: mood },
    { rule: anxietyRule, course: anxiety },
  ];
  const wasCase = both.some(({ rule, course }) => isCase(rule, course.first));
  const isRecovered = wasCase && both.every(({ rule, course }) => !isCase(rule, course.last));
  const isEasier = both.some((each) => reliably(each) > 0);
  const isHarder = both.some((each) => reliably(each) < 0);
  const isReliablyImproved = isEasier && !isHarder;
  return {
    wasCase,
    isRecovered,
    isReliablyImproved,
    isReliablyWorse: isHarder && !isEasier,
    isReliablyRecovered: isRecovered && isReliablyImproved,
  };
}

/** Above zero: reliably easier. Below: reliably harder. A change of exactly the threshold counts. */
function reliably({ rule, course }: Measured): -1 | 0 | 1 {
  const eased = easedBy(rule, course.first, course.last);
  if (Math.abs(eased) < rule.reliableChange) return 0;
  return eased > 0 ? 1 : -1;
}
