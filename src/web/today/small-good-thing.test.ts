import { expect, test } from 'vitest';
import { day } from '../../record/time.ts';
import { agrees, marks, proposes, shares, shows, walk } from '../../testing/asks.ts';
import { amara, given, mateo, rosa } from '../../testing/given.ts';
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
