/** Files that a practice brings: the manual's example, every reason, and whatever else may come. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coreScoring, exampleFiles, exampleMeasure } from '../../../../testing/brought-files.ts';
import { broughtScale } from '../brought-scale.ts';
import { isAnswerIn } from '../scales.ts';
import { bandOf, scoreOf } from '../score.ts';
import { bringMeasure, type Brought } from './bring-measure.ts';
import { broughtMeasure, broughtScaleOf } from './brought-measure.ts';
import type { ReasonCode } from './reasons.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Thing = { [name: string]: Json };
const form = () => JSON.parse(exampleFiles.questionnaire);
const rule = () => JSON.parse(exampleFiles.scoring);
const bring = (questionnaire: unknown, scoring: unknown = rule()) =>
  bringMeasure({ questionnaire: JSON.stringify(questionnaire), scoring: JSON.stringify(scoring) });
const reasonsOf = (brought: Brought) => ('reasons' in brought ? brought.reasons : []);

describe('the manual’s example', () => {
  test('is a measure, with its words, its numbers and its risk question', () => {
    const measure = exampleMeasure();
    expect(measure).toMatchObject({ name: 'Four evenings', lowest: 0, highest: 9 });
    expect(measure.questions.map(({ text, lead }) => [text, lead])).toEqual([
      ['I came to rest', 'How were your evenings this week?'],
      ['I felt left alone', 'How were your evenings this week?'],
      ['I wished not to be alive', 'How were your evenings this week?'],
      ['How many hours did you sleep in most nights?', undefined],
    ]);
    expect(broughtScaleOf(measure, 2)).toEqual({
      key: 'four-evenings',
      version: 2,
      name: 'Four evenings',
      questions: [
        { lowest: 0, highest: 3, values: [0, 1, 3] },
        { lowest: 0, highest: 3, values: [0, 1, 3] },
        { lowest: 0, highest: 3, values: [0, 1, 3] },
        { lowest: 0, highest: 12 },
      ],
      risk: [{ question: 2, from: 1 }],
    });
  });

  test.each([
    [[3, 0, 0, 8], 0, 'calm'],
    [[0, 3, 3, 0], 9, 'hard'],
    [[1, 1, 0, 12], 3, 'uneasy'],
    // One may be skipped, and gets the mean of the others; the hours are not counted.
    [[3, 3, null, null], 4.5, 'uneasy'],
    [[3, null, null, 8], undefined, undefined],
  ])('%j comes to %s', (answers, total, band) => {
    const measure = exampleMeasure();
    const came = scoreOf(measure, answers).total;
    expect([came, came === undefined ? undefined : bandOf(measure, came)]).toEqual([total, band]);
  });

  test('brought as it is kept, it reads the same', () => {
    expect(broughtMeasure.parse(JSON.parse(JSON.stringify(exampleMeasure())))).toEqual(
      exampleMeasure(),
    );
  });
});

test('the manual’s scoring file for CORE-10 counts as its publisher does', () => {
  const weight = 'http://hl7.org/fhir/StructureDefinition/itemWeight';
  const answerOption = [0, 1, 2, 3, 4].map((n) => ({
    valueString: `answer ${n}`,
    extension: [{ url: weight, valueDecimal: n }],
  }));
  const item = Array.from({ length: 10 }, (_, n) => {
    return { linkId: `core-${n + 1}`, type: 'choice', text: `statement ${n + 1}`, answerOption };
  });
  const core = { resourceType: 'Questionnaire', title: 'CORE-10', item };
  const brought = bring(core, JSON.parse(coreScoring));
  if ('reasons' in brought) throw new Error(JSON.stringify(brought.reasons));
  const { measure } = brought;
  expect(scoreOf(measure, Array(10).fill(0)).total).toBe(8);
  expect(scoreOf(measure, [4, 0, 0, 4, 4, 4, 4, 4, 4, 4]).total).toBe(40);
  expect(scoreOf(measure, [2, 2, 2, 2, 2, 2, 2, 2, 2, null]).total).toBe(20);
  expect([measure.risk, measure.license.needsAcknowledgment]).toEqual([
    [{ question: 5, from: 1 }],
    true,
  ]);
});

/** The example, changed in one place. */
const withItem = (change: (item: Thing) => unknown) => () => {
  const changed = form();
  const item = changed.item[0].item[0];
  changed.item[0].item[0] = change(item) ?? item;
  return bring(changed);
};
const withRule = (change: object) => () => bring(form(), { ...rule(), ...change });
const weighed = (valueDecimal: unknown) => ({
  valueString: 'so',
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal }],
});
const answers = (...answerOption: unknown[]) => withItem((item) => ({ ...item, answerOption }));
const many = (length: number) =>
  Array.from({ length }, (_, n) => ({ ...form().item[1], linkId: `q${n}` }));

const refused: Record<ReasonCode, readonly [where: string, bring: () => Brought]> = {
  'not-json': ['scoring', () => bringMeasure({ ...exampleFiles, scoring: '{' })],
  'not-a-questionnaire': ['', () => bring({ resourceType: 'Patient' })],
  'no-title': ['', () => bring({ ...form(), title: undefined })],
  'no-questions': ['', () => bring({ ...form(), item: [] })],
  'too-many-questions': ['', () => bring({ ...form(), item: many(61) })],
  'not-known': ['quiet', withItem((item) => ({ ...item, more: 1 }))],
  'changes-the-form': ['quiet', withItem((item) => ({ ...item, enableWhen: [] }))],
  'no-link-id': ['I came to rest', withItem(({ linkId: _, ...item }) => item)],
  'link-id-twice': ['alone', withItem((item) => ({ ...item, linkId: 'alone' }))],
  'no-text': ['quiet', withItem((item) => ({ ...item, text: '' }))],
  'not-plain': ['quiet', withItem((item) => ({ ...item, text: 'I came to <b>rest</b>' }))],
  'kind-not-usable': ['quiet', withItem((item) => ({ ...item, type: 'open-choice' }))],
  'no-numbers': ['quiet', answers({ valueString: 'yes' }, { valueString: 'no' })],
  'one-answer': ['quiet', answers(weighed(1))],
  'answer-without-words': ['quiet', answers(weighed(0), { ...weighed(1), valueString: undefined })],
  'answer-without-number': ['quiet', answers(weighed(0), { valueString: 'other' })],
  'answer-not-whole': ['quiet', answers(weighed(0), weighed(0.5))],
  'answer-out-of-range': ['quiet', answers(weighed(0), weighed(41))],
  'answer-number-twice': ['quiet', answers(weighed(1), weighed(1))],
  'no-range': ['quiet', withItem(({ answerOption: _, ...item }) => ({ ...item, type: 'integer' }))],
  'text-for-nothing': [
    'end',
    () =>
      bring({ ...form(), item: [...form().item, { linkId: 'end', type: 'display', text: 'E' }] }),
  ],
  'scoring-missing': ['license', withRule({ license: undefined })],
  'scoring-not-known': ['', withRule({ more: 1 })],
  'scoring-wrong': ['direction', withRule({ direction: 'up' })],
  'no-such-question': ['risk', withRule({ risk: [{ question: 'evenings', from: 1 }] })],
  'named-twice': ['counted', withRule({ counted: ['quiet', 'alone', 'alone'] })],
  'not-counted': ['reversed', withRule({ reversed: ['hours'] })],
  'may-miss-all': ['total.mayMiss', withRule({ total: { how: 'sum', mayMiss: 3 } })],
  'risk-from-no-answer': ['not-here', withRule({ risk: [{ question: 'not-here', from: 2 }] })],
  'bands-not-ascending': [
    'bands',
    withRule({ bands: [0, 4, 4].map((from) => ({ from, name: `from ${from}` })) }),
  ],
  'bands-begin': ['bands', withRule({ bands: [1, 4].map((from) => ({ from, name: 'x' })) })],
  'beyond-the-totals': ['caseness', withRule({ caseness: 10 })],
  'too-much': ['scoring', () => bringMeasure({ ...exampleFiles, scoring: ' '.repeat(20_001) })],
};

describe('is refused, with its place', () => {
  test.each(Object.entries(refused))('%s', (code, [where, bringing]) => {
    expect(reasonsOf(bringing())).toContainEqual(expect.objectContaining({ code, where }));
  });
});

test('all reasons are told at once', () => {
  const item = form().item;
  item[0].item[0].type = 'date';
  item[0].item[1].text = '**bold**';
  const found = reasonsOf(bring({ ...form(), item }, { ...rule(), direction: 'up', more: 1 }));
  expect(found.map(({ code }) => code).toSorted()).toEqual(
    ['kind-not-usable', 'not-plain', 'scoring-not-known', 'scoring-wrong'].toSorted(),
  );
});

test.each([
  '&lt;b&gt;',
  '[link](https://a.example)',
  '# title',
  '`code`',
  '- a list',
  '<script>alert(1)</script>',
  'turned \u202E round',
])('%s is not plain', (text) => {
  expect(reasonsOf(withItem((item) => ({ ...item, text }))())[0]?.code).toBe('not-plain');
});

test.each(['5 < 6 and 7 > 6', 'I said “no” & left', 'a * b', 'snake_case, yes'])(
  '%s is plain',
  (text) => {
    expect(reasonsOf(withItem((item) => ({ ...item, text }))())).toEqual([]);
  },
);

/** Something in the file becomes something else, goes away, or comes twice. */
const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, '', 0, -1, 1e9, 0.5, [], {}, '<b>', 'quiet', 'group', 'display', 'integer'),
) as fc.Arbitrary<Json>;
const change = fc.record({ at: fc.nat(), how: fc.nat(3), value: strange });
type Change = { at: number; how: number; value: Json };

function changed(whole: Json, { at, how, value }: Change): Json {
  const places: (() => void)[] = [];
  const walk = (holder: Json) => {
    if (typeof holder !== 'object' || holder === null) return;
    const held = holder as Thing;
    for (const name of Object.keys(holder)) {
      places.push(() => {
        if (how === 0) held[name] = value;
        else if (how === 1) delete held[name];
        else if (how === 2 && Array.isArray(holder))
          holder.push(structuredClone(held[name] ?? null));
        else if (Array.isArray(holder)) holder.splice(Number(name), 1);
        else held[`${name}s`] = value;
      });
      walk(held[name] ?? null);
    }
  };
  walk(whole);
  places[at % places.length]?.();
  return JSON.parse(JSON.stringify(whole));
}

test('however files are changed, they are a sound measure or refused with a reason', () => {
  const tally = { kept: 0, refused: 0 };
  const both = fc.record({
    inForm: fc.array(change, { maxLength: 3 }),
    inRule: fc.array(change, { maxLength: 2 }),
    given: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  });
  fc.assert(
    fc.property(both, ({ inForm, inRule, given }) => {
      const brought = bring(inForm.reduce(changed, form()), inRule.reduce(changed, rule()));
      if ('reasons' in brought) {
        tally.refused += 1;
        return brought.reasons.length > 0;
      }
      tally.kept += 1;
      expectSound(brought, given);
      return true;
    }),
    { numRuns: 1_500 },
  );
  // A test in which nothing was kept, or nothing refused, would have looked at nothing.
  expect(Math.min(tally.kept, tally.refused)).toBeGreaterThan(50);
});

test('text that is no JSON at all is refused', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (questionnaire, scoring) => {
      expect(reasonsOf(bringMeasure({ questionnaire, scoring })).length).toBeGreaterThan(0);
    }),
  );
});

function expectSound({ measure }: Extract<Brought, { measure: unknown }>, given: number[]) {
  expect(broughtMeasure.parse(measure)).toEqual(measure);
  const scale = broughtScale.parse(broughtScaleOf(measure, 1));
  const chosen = measure.questions.map(({ answers: all }, n) => all[(given[n] ?? 0) % all.length]);
  const numbers = chosen.map((answer) => answer?.value ?? null);
  numbers.forEach((number, n) => {
    const range = scale.questions[n];
    expect(range && number !== null && isAnswerIn(range, number)).toBe(true);
  });
  const { total } = scoreOf(measure, numbers);
  expect(total).toBeGreaterThanOrEqual(measure.lowest);
  expect(total).toBeLessThanOrEqual(measure.highest);
  const isNamed = !measure.bands || bandOf(measure, total ?? Number.NaN) !== undefined;
  const risks = (measure.risk ?? []).map(({ question }) => measure.questions[question]);
  expect([isNamed, risks.includes(undefined)]).toEqual([true, false]);
}
