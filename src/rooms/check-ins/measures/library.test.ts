/** The published measures: what the record keeps of them fits their wording, and the known traps. */
import { describe, expect, test } from 'vitest';
import { there } from '../../../testing/there.ts';
import { freeNames, isFree, loadMeasure } from './library/load-measure.ts';
import { gatedNames } from './library/gated-names.ts';
import { loadGated } from './library/load-gated.ts';
import type { Measure } from './measure.ts';
import { scales, scaleNames, type Scale } from './scales.ts';
import { bandOf, endsOf, scoreOf } from './score.ts';

const all: readonly Measure[] = await Promise.all([
  ...freeNames.map(loadMeasure),
  ...gatedNames.map(loadGated),
]);
const called = (name: string) => there(all.find(({ scale }) => scale === name));

test('every measure that the record knows has its wording, and no other has', () => {
  expect(all.map(({ scale }) => scale).toSorted()).toEqual(scaleNames.toSorted());
});

describe.each(all.map((measure) => [measure.scale, measure] as const))('%s', (name, measure) => {
  const scale: Scale = scales[name];

  test('has as many questions and answers as the record keeps', () => {
    const ranges = measure.questions.map(({ answers }) => {
      const values = answers.map(({ value }) => value);
      return { lowest: Math.min(...values), highest: Math.max(...values) };
    });
    expect(ranges).toEqual(scale.questions);
    expect(new Set(measure.questions.map(({ text }) => text)).size).toBe(ranges.length);
  });

  test('comes to its own lowest and highest total', () => {
    const { lowest, highest } = measure;
    expect(endsOf(measure)).toEqual({ lowest, highest });
  });

  test('has bands without a gap, from end to end', () => {
    if (!measure.bands) return;
    const totals = Array.from({ length: measure.highest + 1 }, (_, n) => n);
    const within = totals.filter((total) => total >= measure.lowest);
    expect(within.filter((total) => bandOf(measure, total) === undefined)).toEqual([]);
  });

  test('says whose it is, under which license, from where, and when that was read', () => {
    const { attribution, license, sources, reviewedOn } = measure;
    expect([attribution, license.words, ...sources].every((text) => text.length > 3)).toBe(true);
    expect(reviewedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(license.needsAcknowledgment === true).toBe(!isFree(name));
  });
});

describe('the traps', () => {
  test('the lowest answer of GAD-7 is “Not at all”', () => {
    const [first] = called('gad-7').questions;
    expect(there(first).answers.map(({ text }) => text)).toEqual([
      'Not at all',
      'Several days',
      'More than half the days',
      'Nearly every day',
    ]);
  });

  test('every question of GAD-7 has the same answers, whatever the code lists say of the second', () => {
    const codes = called('gad-7').questions.map(({ answers }) => answers[2]?.loinc);
    expect(new Set(codes)).toEqual(new Set(['LA6570-1']));
  });

  test('PCL-5 is not the form for the manual before it, nor PHQ-9 that of another instrument', () => {
    expect(called('pcl-5').loinc?.panel).toBe('101697-1');
    expect(called('phq-9').questions.map(({ loinc }) => loinc)).toEqual(
      '44250-9 44255-8 44259-0 44254-1 44251-7 44258-2 44252-5 44253-3 44260-8 69722-7'.split(' '),
    );
  });

  test('the first question of AUDIT-C has its own code', () => {
    const codes = called('audit-c').questions.map(({ loinc }) => loinc);
    expect(codes).toEqual(['68518-0', '68519-8', '68520-6']);
  });

  test('how hard life is made by it is asked, and not counted', () => {
    expect(scoreOf(called('phq-9'), [1, 1, 1, 1, 1, 1, 1, 1, 1, 3]).total).toBe(9);
    expect(scoreOf(called('phq-9'), [1, 1, 1, 1, 1, 1, 1, 1, 1, null]).total).toBe(9);
    expect(scoreOf(called('phq-9'), [1, 1, 1, 1, 1, 1, 1, 1, null, 3]).total).toBeUndefined();
  });

  test('WHO-5 has no code: those in use elsewhere belong to other measures', () => {
    expect(called('who-5').loinc).toBeUndefined();
  });

  test('the question about being better off dead is the one that the record watches', () => {
    const [{ question }] = scales['phq-9'].risk;
    expect(called('phq-9').questions[question]?.text).toContain('better off dead');
  });

  test('so is the one of CORE-10 about plans to end one’s life', () => {
    const [{ question }] = scales['core-10'].risk;
    expect(called('core-10').questions[question]?.text).toContain('plans to end my life');
  });

  test('the two good things in CORE-10 count from the other end, and one question may be skipped', () => {
    const core = called('core-10');
    expect(core.questions.flatMap(({ isReversed }, n) => (isReversed ? [n + 1] : []))).toEqual([
      2, 3,
    ]);
    expect(scoreOf(core, [0, 4, 4, 0, 0, 0, 0, 0, 0, 0]).total).toBe(0);
    expect(scoreOf(core, [2, 2, 2, 2, 2, 2, 2, 2, 2, null]).total).toBe(20);
    expect(scoreOf(core, [2, 2, 2, 2, 2, 2, 2, 2, null, null]).total).toBeUndefined();
  });
});
