import { describe, expect, test } from 'vitest';
import { day } from '../../record/time.ts';
import {
  changesSomething,
  givesFeedback,
  saysHelped,
  setsAudience,
  shares,
  takesBack,
  takesItIn,
} from '../../testing/asks.ts';
import { amara, given, ines, june, mateo, rosa, sam, type Story } from '../../testing/given.ts';
import type { Answers } from './answers.ts';
import type { Feedback } from './said.ts';

const slow: Answers = { heard: 8, pace: 3, change: 'Please go slower.', showing: 'now' };
const table = () => given(mateo, amara, ines, rosa, june);
const said = (answers = slow) => table().when(mateo, givesFeedback(answers));
const changed = () => said().when(amara, changesSomething('We go slower.'));
const seenBy = (story: Story) =>
  [mateo, amara, ines, rosa, june].filter((each) => story.maySee(each, 'feedback'));
const stateFor = (story: Story, viewer: string) => story.state(viewer, 'feedback') as Feedback;

describe('given feedback that a client shows now', () => {
  test('the client and the therapists see it, and it waits for each therapist', () => {
    const story = said();
    expect(seenBy(story)).toEqual([mateo, amara, ines]);
    expect(story.waiting(amara, 'feedback')).toEqual(['feedback/said']);
    expect(story.waiting(ines, 'feedback')).toEqual(['feedback/said']);
    expect(story.waiting(mateo, 'feedback')).toEqual([]);
  });

  test('when one therapist says what will be different, then it waits for none of them', () => {
    const story = changed();
    expect(story.waiting(amara, 'feedback')).toEqual([]);
    expect(story.waiting(ines, 'feedback')).toEqual([]);
    expect(stateFor(story, mateo).changes).toMatchObject([
      { by: amara, words: 'We go slower.', helped: undefined },
    ]);
  });

  test('when a therapist has read it and changes nothing, then that is said, and nobody is asked', () => {
    const story = said().when(amara, takesItIn('I’d like to talk about it first.'));
    expect(story.waiting(amara, 'feedback')).toEqual([]);
    expect(story.later(30 * day).waiting(mateo, 'feedback')).toEqual([]);
    expect(stateFor(story, mateo).taken).toMatchObject([{ by: amara }]);
  });

  test('when the client takes it back, then it is theirs alone and asks nobody anything', () => {
    const story = changed().later(14 * day);
    story.when(mateo, { ...setsAudience('only-me'), item: story.item('feedback').id });
    expect(seenBy(story)).toEqual([mateo]);
    expect(story.waiting(mateo, 'feedback')).toEqual([]);
  });
});

describe('given feedback that a client keeps, or brings along', () => {
  test.each(['keep', 'next-time'] as const)('%s: nobody else sees that it is there', (showing) => {
    const story = said({ ...slow, showing });
    expect(seenBy(story)).toEqual([mateo]);
    for (const each of [amara, ines, rosa, june]) expect(story.sees(each, 'feedback')).toEqual([]);
    expect(story.agenda(mateo)).toEqual([]);
  });

  test('when they ask for more people than they chose, then it is still theirs alone', () => {
    const wide = { for: { audience: 'between-us' as const, named: [] } };
    const story = table().when(mateo, { ...givesFeedback({ ...slow, showing: 'keep' }), ...wide });
    expect(seenBy(story)).toEqual([mateo]);
  });

  test('when the client shows it later, then it waits for the therapists like any other', () => {
    const story = said({ ...slow, showing: 'next-time' }).later(7 * day);
    story.when(mateo, { ...setsAudience('between-us'), item: story.item('feedback').id });
    expect(seenBy(story)).toEqual([mateo, amara, ines]);
    expect(story.waiting(amara, 'feedback')).toEqual(['feedback/said']);
    expect(story.agenda(amara)).toEqual(['feedback/pace-low']);
  });
});

describe('given a change', () => {
  test('when two weeks have passed, then the person is asked, and nobody else', () => {
    const story = changed().later(14 * day - 1);
    expect(story.waiting(mateo, 'feedback')).toEqual([]);
    story.later(1);
    expect(story.waiting(mateo, 'feedback')).toEqual(['feedback/did-it-help']);
    for (const each of [amara, ines]) expect(story.waiting(each, 'feedback')).toEqual([]);
  });

  test('when it helped a little, then it is closed by the person’s own word', () => {
    const story = changed()
      .when(mateo, saysHelped('a-little'))
      .later(30 * day);
    expect(stateFor(story, amara).changes[0]?.helped?.helped).toBe('a-little');
    expect([...story.waiting(mateo, 'feedback'), ...story.waiting(amara, 'feedback')]).toEqual([]);
  });

  test('when it did not really help, then it waits for another, and each is asked about', () => {
    const story = changed().when(mateo, saysHelped('not-really'));
    expect(story.waiting(amara, 'feedback')).toEqual(['feedback/not-yet']);
    story.when(amara, changesSomething('We stop when you say so.')).later(14 * day);
    expect(story.waiting(amara, 'feedback')).toEqual([]);
    expect(story.waiting(mateo, 'feedback')).toEqual(['feedback/did-it-help']);
  });

  test('when an earlier one is answered late, then the latest still waits for its own answer', () => {
    const story = changed().when(amara, changesSomething('We stop when you say so.'));
    story.when(mateo, saysHelped('not-really', 0)).later(14 * day);
    expect(story.waiting(amara, 'feedback')).toEqual([]);
    expect(story.waiting(mateo, 'feedback')).toEqual(['feedback/did-it-help']);
  });

  test('when the person comes to think otherwise, then their last word holds', () => {
    const story = changed().when(mateo, saysHelped('not-really')).when(mateo, saysHelped('yes'));
    expect(stateFor(story, amara).changes[0]?.helped?.helped).toBe('yes');
    expect(story.waiting(amara, 'feedback')).toEqual([]);
  });

  test('nobody else says whether it helped', () => {
    const couple = given(mateo, sam, amara);
    couple.when(mateo, { ...givesFeedback(slow), about: [mateo, sam] });
    couple.when(amara, changesSomething('We go slower.'));
    expect(couple.refusal(sam, saysHelped('yes')).refused).toBe('feedback/not-yours');
    expect(couple.refusal(amara, saysHelped('yes')).refused).toBe('record/not-for-your-role');
  });
});

describe('who gives feedback', () => {
  test('somebody who may add to the sessions: for them, the client and the therapists', () => {
    const story = table().when(mateo, shares(mateo, rosa, ['sessions']));
    story.when(mateo, shares(mateo, june, ['sessions'])).when(rosa, givesFeedback(slow));
    expect(seenBy(story)).toEqual([mateo, amara, ines, rosa]);
    expect(stateFor(story, amara).by).toBe(rosa);
    story.when(amara, changesSomething('You come in earlier.')).later(14 * day);
    expect(story.waiting(rosa, 'feedback')).toEqual(['feedback/did-it-help']);
    expect(story.waiting(mateo, 'feedback')).toEqual([]);
    expect(story.refusal(mateo, saysHelped('yes')).refused).toBe('feedback/not-yours');
    story.when(rosa, saysHelped('yes'));
  });

  test('what they keep is theirs alone, for the client too', () => {
    const story = table().when(mateo, shares(mateo, rosa, ['sessions']));
    story.when(rosa, givesFeedback({ ...slow, showing: 'keep' }));
    expect(seenBy(story)).toEqual([rosa]);
  });

  test('nobody with whom nothing is shared, and nobody from whom it was taken back', () => {
    expect(table().refusal(rosa, givesFeedback(slow)).refused).toBe('record/reading-only');
    const story = table().when(mateo, shares(mateo, rosa, ['sessions']));
    story.when(mateo, takesBack(mateo, rosa, ['sessions']));
    expect(story.refusal(rosa, givesFeedback(slow)).refused).toBe('record/reading-only');
  });

  test('no therapist; they answer it', () => {
    expect(table().refusal(amara, givesFeedback(slow)).refused).toBe('record/not-for-your-role');
    expect(said().refusal(mateo, changesSomething('Slower.')).refused).toBe(
      'record/not-for-your-role',
    );
  });
});

test('each question may be left out, but not all of them', () => {
  for (const one of [{ heard: 0 }, { matters: 10 }, { approach: 5 }, { pace: 0 }]) {
    expect(said({ ...one, showing: 'now' }).item('feedback').audience).toBe('between-us');
  }
  said({ missing: 'The dog.', showing: 'now' });
  expect(table().refusal(mateo, givesFeedback({ showing: 'now' })).refused).toBe(
    'feedback/nothing-said',
  );
});
