import { describe, expect, test } from 'vitest';
import { day } from '../../record/time.ts';
import { shares } from '../../testing/asks.ts';
import * as ask from '../../testing/check-in-asks.ts';
import { amara, given, ines, mateo, rosa, sam, type Ask } from '../../testing/given.ts';
import type { CheckIn } from './check-in.ts';

type Told = ReturnType<typeof given>;
const seenBy = (story: Told, viewer: string) => story.state(viewer, 'check-ins') as CheckIn;
const waiting = (story: Told, person: string) => story.waiting(person, 'check-ins');
const agreed = (measure: 'phq-9' | 'gad-7' = 'phq-9') =>
  given(mateo, amara, ines, rosa)
    .when(amara, ask.proposesCheckIn({ measure }))
    .when(mateo, ask.agreesToCheckIn);
const answered = (story: Told) =>
  story.when(mateo, ask.begins).when(mateo, ask.answersOne(0, 1)).when(mateo, ask.finishes());

describe('the rhythm', () => {
  test('it is the client’s turn as soon as it holds, and again a week after the last time', () => {
    const story = agreed();
    expect(waiting(story, mateo)).toEqual(['check-ins/answer-waits']);
    answered(story);
    expect(waiting(story, mateo)).toEqual([]);
    expect(waiting(story.later(7 * day - 1), mateo)).toEqual([]);
    expect(waiting(story.later(1), mateo)).toEqual(['check-ins/answer-waits']);
  });

  test('another rhythm is agreed by both; other questions are another check-in', () => {
    const story = agreed().when(mateo, ask.suggestsRhythm('whenever'));
    expect(seenBy(story, mateo).terms.rhythm).toBe('weekly');
    story.when(amara, ask.agreesToCheckIn);
    expect(waiting(story, mateo)).toEqual([]);
    const other = ask.suggestsRhythm('weekly', { measure: 'gad-7' });
    expect(story.refusal(mateo, other).refused).toBe('check-ins/another-question');
  });

  test('the counselor cannot take up what the client lets rest', () => {
    const story = agreed().when(mateo, ask.letsRest);
    expect(story.refusal(amara, ask.takesUp).refused).toBe('record/not-for-your-role');
  });
});

describe('answering', () => {
  test('each answer is there at once, in whatever order, and the last one holds', () => {
    const story = agreed().when(mateo, ask.begins).when(mateo, ask.answersOne(4, 3));
    story.when(mateo, ask.answersOne(0, 1)).when(mateo, ask.answersOne(4, 2));
    expect(seenBy(story, amara).answerings[0]?.answers).toEqual({ 0: 1, 4: 2 });
  });

  test('an answer that was sent twice is one', () => {
    const story = agreed().when(mateo, ask.begins);
    const act = story.writes(mateo, ask.answersOne(0, 1));
    const once = story.sends(mateo, act).sees(mateo, 'check-ins');
    expect(story.sends(mateo, act).sees(mateo, 'check-ins')).toEqual(once);
  });

  test('begun anew, what was left stays where it was', () => {
    const story = agreed().when(mateo, ask.begins).when(mateo, ask.answersOne(0, 1));
    answered(story);
    expect(
      seenBy(story, mateo).answerings.map(({ finishedAt }) => finishedAt === undefined),
    ).toEqual([true, false]);
  });
});

describe('a risk answer', () => {
  const risky = () => agreed().when(mateo, ask.begins).when(mateo, ask.answersOne(8, 1));

  test('given again after it was read, it waits again', () => {
    const story = risky().when(amara, ask.reads('I call you today.'));
    expect(waiting(story, ines)).toEqual([]);
    story.when(mateo, ask.answersOne(8, 2));
    expect(waiting(story, ines)).toEqual(['check-ins/risk-answer-waits']);
  });

  test('what hardness of life is not: only that one question is about dying', () => {
    const story = agreed().when(mateo, ask.begins).when(mateo, ask.answersOne(9, 3));
    expect(waiting(story, amara)).toEqual([]);
  });

  test('a measure without such a question has none', () => {
    const story = agreed('gad-7').when(mateo, ask.begins).when(mateo, ask.answersOne(6, 3));
    expect(waiting(story, amara)).toEqual([]);
  });

  test('a supporter’s worry about it waits for the therapists too', () => {
    const story = agreed().when(mateo, shares(mateo, rosa, ['progress']));
    story.when(rosa, ask.begins).when(rosa, ask.answersOne(8, 1));
    expect(waiting(story, amara)).toEqual(['check-ins/risk-answer-waits']);
    expect(waiting(story, rosa)).toEqual([]);
  });

  test('only a therapist says that it was read', () => {
    const refused = risky().refusal(mateo, ask.reads('Fine.')).refused;
    expect(refused).toBe('record/not-for-your-role');
  });
});

test('a question of one’s own can be about two people, and each answers for themselves', () => {
  const question = { text: 'How close did you feel this week?', low: 'far', high: 'close' };
  const both = ask.proposesCheckIn({ measure: 'own', question }, [mateo, sam]);
  const story = given(mateo, sam, amara).when(amara, both).when(mateo, ask.agreesToCheckIn);
  expect(story.refusal(mateo, ask.begins).refused).toBe('check-ins/not-agreed-yet');
  story.when(sam, ask.agreesToCheckIn);
  for (const [who, number] of [[mateo, 4] as const, [sam, 7] as const]) {
    story.when(who, ask.begins).when(who, ask.answersOne(0, number));
    story.when(who, ask.finishes());
  }
  const answers = seenBy(story, amara).answerings.map(({ by, answers: each }) => [by, each[0]]);
  expect(answers).toEqual([
    [mateo, 4],
    [sam, 7],
  ]);
});

test('the client narrows it when it begins', () => {
  const only: Ask = { ...ask.proposesCheckIn(), for: { audience: 'between-us', named: [] } };
  const story = given(mateo, amara, rosa).when(mateo, shares(mateo, rosa, ['progress']));
  expect(story.when(mateo, only).maySee(rosa, 'check-ins')).toBe(false);
});
