/**
 * What the numbers of measures must come to: published figures, and the edges at which a rule turns.
 * They are asked of the house's own rules, and of copies with a bug planted, which must break one.
 */
import { deepEqual, equal, ok } from 'node:assert/strict';
import type * as change from '../rooms/check-ins/measures/change.ts';
import { choices, type Measure } from '../rooms/check-ins/measures/measure.ts';
import type * as nhs from '../rooms/check-ins/measures/nhs.ts';
import type * as score from '../rooms/check-ins/measures/score.ts';
import type * as signal from '../rooms/check-ins/measures/signal.ts';

export type MeasureRules = typeof change & typeof nhs & typeof score & typeof signal;
export type Vector = { says: string; holds: (rules: MeasureRules) => void };

const five = choices(['0', '1', '2', '3', '4']);
/** Ten questions of which two count from the other end, and one may be skipped: as CORE-10 has them. */
export const tenQuestions = {
  mayMiss: 1,
  questions: Array.from({ length: 10 }, (_, n) => ({
    answers: five,
    ...((n === 1 || n === 2) && { isReversed: true as const }),
  })),
};
const mood: Pick<Measure, 'direction' | 'caseness' | 'reliableChange'> = {
  direction: 'lower-better',
  caseness: 10,
  reliableChange: 6,
};
const well = { direction: 'higher-better', caseness: 50, reliableChange: 10 } as const;

const near = (is: number, published: number) =>
  ok(Math.abs(is - published) < 0.0005, `${is} is not ${published}`);

const reliable: Vector[] = [
  {
    says: 'reliable change comes to the published figures',
    holds({ reliableChangeOf }) {
      near(reliableChangeOf({ sd: 7.7, reliability: 0.9 }, 90), 5.665);
      near(reliableChangeOf({ sd: 7.7, reliability: 0.9 }), 6.749);
      near(reliableChangeOf({ sd: 6.1, reliability: 0.89 }), 5.608);
      near(reliableChangeOf({ sd: 5.5, reliability: 0.89 }), 5.056);
      near(reliableChangeOf({ sd: 4.7, reliability: 0.92 }), 3.685);
      near(reliableChangeOf({ sd: 4.5, reliability: 0.92 }), 3.528);
    },
  },
  {
    says: 'the cut-off between two groups comes to the published figure',
    holds({ cutOffBetween }) {
      near(cutOffBetween({ mean: 19.7, sd: 7.7 }, { mean: 4.7, sd: 4.8 }), 10.4604);
    },
  },
];

const skipping: Vector[] = [
  {
    says: 'a skipped question is not a zero: without a rule for it there is no total',
    holds({ scoreOf }) {
      const { questions } = tenQuestions;
      const answers = [1, 4, 4, 1, 1, 1, 1, 1, 1, null];
      deepEqual(scoreOf({ questions }, answers), { total: undefined, skipped: 1 });
    },
  },
  {
    says: 'where one may be skipped, it is given the mean of the others; two are too many',
    holds({ scoreOf }) {
      equal(scoreOf(tenQuestions, [2, 2, 2, 2, 2, 2, 2, 2, 2, null]).total, 20);
      equal(scoreOf(tenQuestions, [2, 2, 2, 2, 2, 2, 2, 2, null, null]).total, undefined);
      equal(scoreOf(tenQuestions, [2, 2]).total, undefined);
    },
  },
  {
    says: 'reversed questions count from the other end',
    holds({ scoreOf }) {
      equal(scoreOf(tenQuestions, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).total, 8);
      equal(scoreOf(tenQuestions, [4, 0, 0, 4, 4, 4, 4, 4, 4, 4]).total, 40);
    },
  },
];

const course = (first: number, last: number) => ({ first, last });
const services: Vector[] = [
  {
    says: 'one point under both cut-offs is recovered, and not reliably',
    holds({ outcomeOf }) {
      const told = outcomeOf(course(10, 9), course(8, 7));
      deepEqual([told.wasCase, told.isRecovered, told.isReliablyRecovered], [true, true, false]);
    },
  },
  {
    says: 'exactly six points count, and who is still at the cut-off has not recovered',
    holds({ outcomeOf }) {
      const told = outcomeOf(course(16, 10), course(6, 6));
      deepEqual([told.isReliablyImproved, told.isRecovered], [true, false]);
      equal(outcomeOf(course(16, 11), course(6, 6)).isReliablyImproved, false);
    },
  },
  {
    says: 'who was no case when it began never counts as recovered',
    holds({ outcomeOf }) {
      const told = outcomeOf(course(9, 0), course(7, 0));
      deepEqual([told.wasCase, told.isRecovered, told.isReliablyImproved], [false, false, true]);
    },
  },
  {
    says: 'both must be below their cut-offs, and the other one must not be reliably harder',
    holds({ outcomeOf }) {
      equal(outcomeOf(course(15, 5), course(6, 8)).isRecovered, false);
      equal(outcomeOf(course(15, 5), course(2, 7)).isReliablyImproved, false);
      equal(outcomeOf(course(5, 11), course(6, 6)).isReliablyWorse, true);
      equal(outcomeOf(course(5, 11), course(9, 5)).isReliablyWorse, false);
    },
  },
  {
    says: 'another anxiety measure stands in with its own cut-off',
    holds({ outcomeOf }) {
      const pcl = { direction: 'lower-better', caseness: 32, reliableChange: 10 } as const;
      const told = outcomeOf(course(8, 8), course(40, 30), pcl);
      deepEqual([told.wasCase, told.isReliablyRecovered], [true, true]);
    },
  },
];

const signals: Vector[] = [
  {
    says: 'one score says nothing, and neither does a measure without a reliable change',
    holds({ signalOf }) {
      equal(signalOf(mood, []), undefined);
      equal(signalOf(mood, [18]), undefined);
      equal(signalOf({ direction: 'lower-better', caseness: 3 }, [5, 1]), undefined);
      equal(signalOf(mood, [18, 17]), 'steady');
    },
  },
  {
    says: 'harder is said only when the next score says it too',
    holds({ signalOf }) {
      equal(signalOf(mood, [10, 16]), 'steady');
      equal(signalOf(mood, [10, 16, 16]), 'deteriorating');
      equal(signalOf(mood, [10, 16, 15]), 'steady');
      equal(signalOf(mood, [10, 16, 16, 12]), 'steady');
    },
  },
  {
    says: 'little change yet needs six scores, a case, and no reliable improvement',
    holds({ signalOf }) {
      equal(signalOf(mood, [14, 14, 13, 14, 14]), 'steady');
      equal(signalOf(mood, [14, 14, 13, 14, 14, 13]), 'little-change-yet');
      equal(signalOf(mood, [14, 14, 13, 14, 14, 10]), 'little-change-yet');
      equal(signalOf(mood, [14, 14, 13, 14, 14, 9]), 'steady');
      equal(signalOf(mood, [20, 14, 13, 14, 14, 14]), 'improving');
    },
  },
  {
    says: 'easier is compared with the first score, by exactly the reliable change',
    holds({ signalOf }) {
      equal(signalOf(mood, [16, 10]), 'improving');
      equal(signalOf(mood, [16, 11]), 'steady');
      equal(signalOf(mood, [16, 20, 15]), 'steady');
    },
  },
  {
    says: 'where more is better, less is harder',
    holds({ signalOf, isCase }) {
      equal(signalOf(well, [40, 52]), 'improving');
      equal(signalOf(well, [60, 48, 48]), 'deteriorating');
      equal(signalOf(well, [44, 44, 48, 40, 44, 48]), 'little-change-yet');
      deepEqual([isCase(well, 50), isCase(well, 52)], [true, false]);
    },
  },
  {
    says: 'where people notice only a larger change, easier needs that one, and harder does not',
    holds({ signalOf }) {
      const trauma = { ...mood, caseness: 31, reliableChange: 5, meaningfulChange: 10 };
      equal(signalOf(trauma, [50, 44]), 'steady');
      equal(signalOf(trauma, [50, 40]), 'improving');
      equal(signalOf(trauma, [40, 46, 46]), 'deteriorating');
      equal(signalOf(trauma, [50, 50, 50, 50, 50, 44]), 'steady');
      equal(signalOf(trauma, [50, 50, 50, 50, 50, 46]), 'little-change-yet');
    },
  },
];

export const measureVectors: readonly Vector[] = [
  ...reliable,
  ...skipping,
  ...services,
  ...signals,
];
