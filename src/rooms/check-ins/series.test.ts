/** Looking back: what is shown to whom, and that nothing shown tells what is hidden. */
import { describe, expect, test } from 'vitest';
import { shares } from '../../testing/asks.ts';
import * as ask from '../../testing/check-in-asks.ts';
import { amara, given, mateo, rosa } from '../../testing/given.ts';
import { day } from '../../record/time.ts';
import { there } from '../../testing/there.ts';
import type { CheckIn } from './check-in.ts';
import { measure as phq9 } from './measures/library/phq-9.ts';
import { ownForm } from './measures/own-measure.ts';
import { scales } from './measures/scales.ts';
import { formAsSeen, numbersOf, seriesOf, signalIn } from './series.ts';

const risk = scales['phq-9'];
const outside = formAsSeen(phq9, risk, false);
const seenBy = (story: ReturnType<typeof given>, viewer: string) =>
  story.state(viewer, 'check-ins') as CheckIn;

/** Mateo answers everything with this, and the question about being better off dead with that. */
function answered(each: readonly number[], about: number, times = 1) {
  const story = given(mateo, amara, rosa)
    .when(mateo, shares(mateo, rosa, ['progress']))
    .when(amara, ask.proposesCheckIn({ rhythm: 'whenever' }))
    .when(mateo, ask.agreesToCheckIn);
  for (let time = 0; time < times; time++) {
    story.when(mateo, ask.begins);
    for (let n = 0; n < 10; n++) {
      story.when(mateo, ask.answersOne(n, n === 8 ? about : (each[time] ?? 0)));
    }
    story.when(mateo, ask.finishes()).later(7 * day);
  }
  return story;
}

const totalsFor = (story: ReturnType<typeof given>, viewer: string, form = outside) =>
  seriesOf(seenBy(story, viewer), form, [mateo]).flatMap(numbersOf);

describe('to whoever is not between us', () => {
  test('the number is the same whatever the risk answer was, without bands and signals', () => {
    const told = [0, 1, 2, 3].map((about) => totalsFor(answered([1], about), rosa));
    for (const each of told) expect(each).toEqual(told[0]);
    expect(told[0]).toMatchObject([{ total: 8 }]);
    expect(outside).toMatchObject({ highest: 24 });
    expect([outside.bands, outside.caseness, outside.reliableChange]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('control: the whole number would tell it', () => {
    const whole = [0, 3].map((about) => totalsFor(answered([1], about), amara, phq9)[0]?.total);
    expect(whole).toEqual([8, 11]);
    // Read by the whole form, a supporter has no number at all: one question is not there for them.
    expect(totalsFor(answered([1], 3), rosa, phq9)).toEqual([]);
  });

  test('a measure without such a question is whole for everybody', () => {
    expect(formAsSeen(phq9, {}, false)).toBe(phq9);
    expect(formAsSeen(phq9, risk, true)).toBe(phq9);
  });
});

describe('to both sides', () => {
  const signal = (each: readonly number[]) => {
    const checkIn = seenBy(answered(each, 0, each.length), amara);
    return signalIn(there(seriesOf(checkIn, phq9, [mateo])[0]), phq9);
  };

  test('harder twice is worth talking about, and once is not yet', () => {
    expect(signal([1, 2, 2])).toBe('deteriorating');
    expect(signal([1, 2])).toBe('steady');
  });

  test('an answer that was skipped leaves no number, and no signal', () => {
    const story = answered([2], 0);
    story.when(mateo, ask.begins).when(mateo, ask.answersOne(0, 0)).when(mateo, ask.finishes());
    const [series] = seriesOf(seenBy(story, mateo), phq9, [mateo]);
    expect(there(series).points).toHaveLength(2);
    expect(numbersOf(there(series))).toHaveLength(1);
    expect(signalIn(there(series), phq9)).toBeUndefined();
  });

  test('what others say stands after it, under their own name', () => {
    const story = answered([1], 0).when(rosa, ask.begins).when(rosa, ask.answersOne(0, 2));
    story.when(rosa, ask.finishes());
    const all = seriesOf(seenBy(story, mateo), phq9, [mateo]);
    expect(all.map(({ person }) => person)).toEqual([mateo, rosa]);
  });
});

test('a question of one’s own has no bands, no cut-off and no signal', () => {
  const form = ownForm({ question: { text: 'How was it?', low: 'hard', high: 'easy' } });
  expect(signalIn({ person: mateo, points: [] }, form)).toBeUndefined();
  expect([form.bands, form.caseness, form.reliableChange]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
