/** The rules of measures against their figures, and bugs that the figures must notice. */
import { describe, expect, test } from 'vitest';
import { faultyParts, type PlantedBug } from '../../../testing/faulty-rules.ts';
import { measureVectors, type MeasureRules } from '../../../testing/measure-vectors.ts';
import * as change from './change.ts';
import * as nhs from './nhs.ts';
import * as score from './score.ts';
import * as signal from './signal.ts';

const folder = 'rooms/check-ins/measures';
const parts = ['change', 'nhs', 'score', 'signal'].map((part) => `${folder}/${part}`);
const rules: MeasureRules = { ...change, ...nhs, ...score, ...signal };

describe('the rules', () => {
  test.each(measureVectors)('$says', ({ holds }) => {
    expect(() => holds(rules)).not.toThrow();
  });
});

/** How published courses of care went on average; a check of our reading, shown to nobody. */
test('the averages of Lyra 2024 come out as printed', () => {
  const mood = (week: number) => 12.9 - 1.45 * week + 0.07 * week ** 2;
  const worry = (week: number) => 11.5 - 1.23 * week + 0.06 * week ** 2;
  const weeks = [0, 2, 4, 6, 8, 10];
  expect(weeks.map((week) => mood(week).toFixed(2))).toEqual(
    '12.90 10.28 8.22 6.72 5.78 5.40'.split(' '),
  );
  expect(weeks.map((week) => worry(week).toFixed(2))).toEqual(
    '11.50 9.28 7.54 6.28 5.50 5.20'.split(' '),
  );
  // The average person of each is a case at first and below the cut-off in the end.
  expect([mood(0), mood(10)].map((at) => score.isCase(nhs.phq9Rule, at))).toEqual([true, false]);
  expect([worry(0), worry(10)].map((at) => score.isCase(nhs.gad7Rule, at))).toEqual([true, false]);
});

const bug = (what: string, file: string, from: string, to: string): PlantedBug => ({
  bug: what,
  file: `${folder}/${file}.ts`,
  from,
  to,
});

const planted = [
  bug('a skipped question counts as zero', 'score', 'answers[n] ?? null', 'answers[n] ?? 0'),
  bug('any number may be skipped', 'score', '|| skipped > mayMiss', ''),
  bug('nothing is turned round', 'score', '|| !isReversed', '|| true'),
  bug('well-being counts as distress', 'score', ': total <= caseness', ': total >= caseness'),
  bug(
    'little change before the sixth score',
    'signal',
    'enoughToSayLittle = 6',
    'enoughToSayLittle = 5',
  ),
  bug('harder after one score', 'signal', 'lastTwo.length === 2 && lastTwo.every', 'lastTwo.some'),
  bug('one score is enough', 'signal', 'last === undefined', 'false'),
  bug(
    'compared with the score before',
    'signal',
    'const [baseline, ...later] = totals;',
    'const later = totals; const baseline = totals.at(-2);',
  ),
  bug(
    'exactly the reliable change is not enough',
    'nhs',
    '< rule.reliableChange',
    '<= rule.reliableChange',
  ),
  bug('recovered without having been a case', 'nhs', 'wasCase && both.every', 'both.every'),
  bug('one below its cut-off is enough', 'nhs', 'both.every(', 'both.some('),
  bug(
    'reliably worse in the other one is overlooked',
    'nhs',
    'isEasier && !isHarder;',
    'isEasier;',
  ),
  bug('the wrong root', 'change', 'Math.SQRT2', '2'),
];

describe('the figures notice that', () => {
  test.each(planted)('$bug', async (each) => {
    const faulty = (await faultyParts(each, parts)) as MeasureRules;
    const noticed = measureVectors.filter(({ holds }) => {
      try {
        holds(faulty);
        return false;
      } catch {
        return true;
      }
    });
    expect(noticed).not.toEqual([]);
    expect(noticed.length).toBeLessThan(measureVectors.length / 2);
  });
});
