import { describe, expect, test } from 'vitest';
import {
  agrees,
  comments,
  letsOthersRead,
  marks,
  proposes,
  says,
  shares,
  shows,
  walk,
} from '../../testing/asks.ts';
import { amara, given, june, mateo, rosa, sam } from '../../testing/given.ts';

const agreed = () =>
  given(mateo, amara, rosa, june)
    .when(mateo, shares(mateo, rosa))
    .when(mateo, shares(mateo, june))
    .when(mateo, proposes(walk, { words: 'I want my evenings back.' }))
    .when(amara, agrees);

describe('own words', () => {
  test('stand side by side, and nobody replaces another’s', () => {
    const story = agreed().when(amara, says('Evenings matter.')).when(amara, says('They do.'));
    const { ownWords } = story.goal(june);
    expect(ownWords[mateo]?.words).toBe('I want my evenings back.');
    expect(ownWords[amara]?.words).toBe('They do.');
  });
});

describe('given a supporter who comments', () => {
  const said = () => agreed().when(rosa, comments('I can come along.'));

  test('her words start between her, the client and the therapists', () => {
    const story = said();
    const readers = [mateo, amara, rosa, june].filter((each) => story.goal(each).comments.length);
    expect(readers).toEqual([mateo, amara, rosa]);
  });

  test('when she lets the others read them, then they do', () => {
    const story = said();
    const entry = story.goal(rosa).comments[0]?.id ?? '';
    story.when(rosa, letsOthersRead(entry));
    expect(story.goal(june).comments[0]?.words).toBe('I can come along.');
    expect(story.refusal(rosa, letsOthersRead(entry)).refused).toBe('item/others-read-already');
  });

  test('nobody else lets them read it, not even the client', () => {
    const story = said();
    const entry = story.goal(rosa).comments[0]?.id ?? '';
    for (const other of [mateo, amara]) {
      expect(story.refusal(other, letsOthersRead(entry)).refused).toBe('item/not-your-words');
    }
    expect(story.refusal(june, letsOthersRead(entry)).refused).toBe('item/others-read-already');
    expect(story.goal(june).comments).toEqual([]);
  });

  test('a comment of client or therapist is for everyone who sees the goal', () => {
    expect(agreed().when(amara, comments('Well done.')).goal(june).comments).toHaveLength(1);
  });
});

describe('small progress', () => {
  const seenBy = (story: ReturnType<typeof agreed>) =>
    [mateo, amara, rosa, june].filter((each) => story.goal(each).progress.length > 0);

  test('is between us, unless the client shows it to the circle', () => {
    expect(seenBy(agreed().when(mateo, marks('Twice this week.')))).toEqual([mateo, amara]);
    const shown = agreed().when(mateo, shows('to-the-circle')).when(mateo, marks('Twice.'));
    expect(seenBy(shown)).toEqual([mateo, amara, rosa, june]);
  });

  test('a supporter’s starts between us even then', () => {
    const story = agreed().when(mateo, shows('to-the-circle')).when(rosa, marks('He smiled.'));
    expect(seenBy(story)).toEqual([mateo, amara, rosa]);
  });

  test('showing it otherwise opens nothing that was said before', () => {
    const story = agreed().when(mateo, marks('Twice.')).when(mateo, shows('to-the-circle'));
    expect(seenBy(story)).toEqual([mateo, amara]);
  });

  test('how it is shown is for the client it is about', () => {
    const story = agreed();
    expect(story.refusal(mateo, shows('to-us')).refused).toBe('goals/showing-already');
    expect(story.refusal(amara, shows('quietly')).refused).toBe('record/not-for-your-role');
    const couple = given(mateo, sam, amara).when(mateo, shares(mateo, sam));
    couple.when(mateo, proposes(walk, { about: [mateo] }));
    expect(couple.refusal(sam, shows('to-the-circle')).refused).toBe('agreeing/not-yours-to-agree');
  });
});
