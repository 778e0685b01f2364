import { describe, expect, test } from 'vitest';
import {
  addsStep,
  agrees,
  asksToLeave,
  doesStep,
  proposes,
  shares,
  undoesStep,
  walk,
} from '../../testing/asks.ts';
import { amara, given, june, mateo, noon, rosa } from '../../testing/given.ts';
import { stepActs } from './steps.ts';

const agreed = () =>
  given(mateo, amara, rosa, june)
    .when(mateo, shares(mateo, rosa))
    .when(mateo, shares(mateo, june, ['goals'], 'see'))
    .when(mateo, proposes(walk))
    .when(amara, agrees);

describe('given a step', () => {
  const added = () => agreed().when(amara, addsStep('Find the shoes', mateo, '2026-11-22'));

  test('it says who and by when, to everyone who sees the goal', () => {
    expect(added().goal(june).steps[0]).toMatchObject({
      text: 'Find the shoes',
      who: mateo,
      due: '2026-11-22',
      by: amara,
      done: undefined,
    });
  });

  test('when it is done, then it says by whom and when; undone, it is as before', () => {
    const story = added().when(mateo, doesStep('Under the bed!'));
    const done = { by: mateo, at: noon, words: 'Under the bed!' };
    expect(story.goal(june).steps[0]?.done).toEqual(done);
    expect(story.refusal(amara, doesStep())).toEqual({
      refused: 'goals/step-already-done',
      values: { by: mateo },
    });
    expect(story.when(rosa, undoesStep).goal(june).steps[0]?.done).toBeUndefined();
    expect(story.refusal(mateo, undoesStep).refused).toBe('goals/step-not-done');
  });

  test('who may only see ticks nothing', () => {
    expect(added().refusal(june, doesStep()).refused).toBe('record/reading-only');
    expect(added().refusal(june, addsStep('Call')).refused).toBe('record/reading-only');
  });
});

test('a step for somebody who is not at the table is refused', () => {
  const story = agreed().when(mateo, asksToLeave(june));
  expect(story.refusal(mateo, addsStep('Call', june)).refused).toBe('goals/not-at-the-table');
});

test('there is no doing what is not there', () => {
  expect(agreed().refusal(mateo, { kind: 'goals/do-step', body: { step: rosa } }).refused).toBe(
    'goals/no-such-step',
  );
});

describe('a supporter’s step, and her words about one, start between us', () => {
  test('the step', () => {
    const story = agreed().when(rosa, addsStep('I bring the dog'));
    expect(story.goal(mateo).steps).toHaveLength(1);
    expect(story.goal(june).steps).toEqual([]);
  });

  test('what becomes of it reaches nobody who does not see it', () => {
    const story = agreed().when(rosa, addsStep('I bring the dog'));
    const before = story.sees(june).length;
    story.when(mateo, doesStep()).when(amara, undoesStep).when(mateo, doesStep('He came.'));
    expect(story.sees(june)).toHaveLength(before);
    expect(story.goal(amara).steps[0]?.done?.by).toBe(mateo);
  });

  test('the words; a tick without words is for everyone', () => {
    const story = agreed().when(mateo, addsStep('Walk the dog')).when(rosa, doesStep('We did.'));
    expect(story.goal(amara).steps[0]?.done?.words).toBe('We did.');
    expect(story.goal(june).steps[0]?.done).toBeUndefined();
    story.when(rosa, undoesStep).when(rosa, doesStep());
    expect(story.goal(june).steps[0]?.done?.by).toBe(rosa);
  });
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', 'tomorrow', '', '2026-02-28T00:00'])(
  'there is no day %s',
  (due) => {
    const body = { text: 'Walk', who: null, due };
    expect(stepActs['goals/add-step'].schema.safeParse(body).success).toBe(false);
  },
);
