import { expect, test } from 'vitest';
import { day } from '../../record/time.ts';
import { agrees, marks, proposes, shares, shows, walk } from '../../testing/asks.ts';
import { amara, given, mateo, rosa } from '../../testing/given.ts';
import { letsSmallBe, marksSmall, takesSmall } from '../../testing/journey-asks.ts';
import { pageOf } from '../../testing/page-of.ts';
import { smallGoodThing } from './small-good-thing.ts';

const walked = () =>
  given(mateo, amara, rosa)
    .when(mateo, shares(mateo, rosa))
    .when(mateo, proposes(walk))
    .when(amara, agrees)
    .when(mateo, marks('Walked to the corner.'))
    .later(1_000)
    .when(mateo, marks('Walked twice around the block.'));

test('the latest small progress stands beside the day, with who can see it', () => {
  const good = smallGoodThing(pageOf(walked(), amara));
  expect(good?.said.words).toBe('Walked twice around the block.');
  expect(good?.seenBy).toEqual([mateo, amara]);
});

test('who may not see it is shown nothing', () => {
  expect(smallGoodThing(pageOf(walked(), rosa))).toBeUndefined();
});

test('what the client wants quiet stays quiet', () => {
  expect(smallGoodThing(pageOf(walked().when(mateo, shows('quietly')), amara))).toBeUndefined();
});

test('after a week it is no news', () => {
  expect(smallGoodThing(pageOf(walked().later(7 * day), amara))).toBeDefined();
  expect(smallGoodThing(pageOf(walked().later(7 * day + 1), amara))).toBeUndefined();
});

test('what a client put on the path stands there too, and not what is only noticed or let be', () => {
  const story = walked()
    .when(mateo, shares(mateo, rosa, ['progress']))
    .later(1_000);
  story.when(amara, marksSmall('You came early.'));
  expect(smallGoodThing(pageOf(story, mateo))?.said.words).toBe('Walked twice around the block.');
  story.when(mateo, takesSmall());
  const good = smallGoodThing(pageOf(story, mateo));
  expect([good?.said.words, good?.said.by]).toEqual(['You came early.', amara]);
  expect(good?.seenBy).toEqual([mateo, amara]);
  expect(smallGoodThing(pageOf(story, rosa))).toBeUndefined();
  story.when(mateo, letsSmallBe());
  expect(smallGoodThing(pageOf(story, mateo))?.said.words).toBe('Walked twice around the block.');
});
