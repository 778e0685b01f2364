import { expect, test } from 'vitest';
import { memberAt } from '../../record/circle.ts';
import {
  asksToLeave,
  comments,
  leaves,
  offersSeat,
  proposes,
  shares,
  walk,
} from '../../testing/asks.ts';
import { amara, given, mateo, rosa, sam } from '../../testing/given.ts';

const withRosa = () =>
  given(mateo, amara, rosa)
    .when(mateo, shares(mateo, rosa))
    .when(mateo, proposes(walk))
    .when(rosa, comments('I can come along.'));

test('when a supporter leaves, then she sees nothing at once, not even what she wrote', () => {
  const story = withRosa().when(rosa, leaves('I move away.'));
  expect(memberAt(story.record().circle, rosa, story.now())).toBeUndefined();
  expect(story.sees(rosa)).toEqual([]);
  expect(story.refusal(rosa, comments('One more.')).refused).toBe('record/not-here');
  expect(story.goal(mateo).comments[0]?.words).toBe('I can come along.');
});

test('when a client asks her to leave, then it is the same, and says who asked', () => {
  const story = withRosa().when(mateo, asksToLeave(rosa));
  expect(story.sees(rosa)).toEqual([]);
  expect(story.state(amara, 'leaving')).toMatchObject({ member: rosa, askedBy: mateo });
});

test('when she sits down again, then nothing of what was shared before is open to her', () => {
  const story = withRosa().when(rosa, leaves()).later(1).when(mateo, offersSeat('Rosa')).sits(rosa);
  expect(story.maySee(rosa)).toBe(false);
  expect(story.when(mateo, shares(mateo, rosa)).maySee(rosa)).toBe(true);
});

test('why somebody left is between the clients and the therapists', () => {
  const story = given(mateo, amara, rosa, sam).when(amara, leaves('A new post.'));
  expect(story.state(sam, 'leaving')).toMatchObject({ member: amara, words: 'A new post.' });
  expect(story.sees(rosa, 'leaving')).toEqual([]);
});

test('nobody asks a client to leave, nor themselves, nor who is not here; only a client asks', () => {
  const story = given(mateo, sam, amara);
  expect(story.refusal(mateo, asksToLeave(sam)).refused).toBe('leaving/not-a-client');
  expect(story.refusal(mateo, asksToLeave(mateo)).refused).toBe('leaving/yourself');
  expect(story.refusal(mateo, asksToLeave(rosa)).refused).toBe('leaving/not-at-the-table');
  expect(story.refusal(amara, asksToLeave(sam)).refused).toBe('record/not-for-your-role');
});

test('leaving sent twice is answered as from outside, and changes nothing', () => {
  const story = withRosa();
  const act = story.writes(rosa, leaves());
  const after = story.sends(rosa, act).record();
  expect(() => story.sends(rosa, act)).toThrow('record/not-here');
  expect(story.record()).toBe(after);
});
