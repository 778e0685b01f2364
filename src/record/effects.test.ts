import { describe, expect, test } from 'vitest';
import { given, mateo, noon, nthId, rosa, sam } from '../testing/given.ts';
import { circleAfter, itemAfter, revealedBy, sharesOf } from './effects.ts';
import type { Effect } from './room.ts';

const { circle } = given(mateo, sam, rosa).record();
const by = { actor: mateo, act: nthId(5), now: noon };
const share = {
  effect: 'share',
  member: rosa,
  topics: ['goals', 'story'],
  may: 'see',
  until: null,
} as const satisfies Effect;

describe('a share', () => {
  test('is one for each topic, with ids that follow from the act’s', () => {
    expect(circleAfter(circle, [share], by).shares).toEqual(sharesOf(share, by));
    expect(sharesOf(share, by).map(({ id, topic }) => [id, topic])).toEqual([
      [nthId(5), 'goals'],
      [`${nthId(5).slice(0, -1)}1`, 'story'],
    ]);
  });

  test('begun and taken back in the same moment gives nothing', () => {
    const back: Effect = { effect: 'take-back', member: rosa, topics: ['goals', 'story'] };
    const { shares } = circleAfter(circle, [share, back], by);
    expect(shares.map(({ from, until }) => [from, until])).toEqual([
      [noon, noon],
      [noon, noon],
    ]);
  });

  test('is ended by who gave it only', () => {
    const shared = circleAfter(circle, [share], by);
    const back: Effect = { effect: 'take-back', member: rosa, topics: ['goals', 'story'] };
    expect(circleAfter(shared, [back], { ...by, actor: sam })).toEqual(shared);
  });
});

test('nothing that was there is changed in place, and other effects leave the circle alone', () => {
  const before = structuredClone(circle);
  circleAfter(circle, [share, { effect: 'leave', member: rosa }], by);
  expect(circle).toEqual(before);
  const others: Effect[] = [
    { effect: 'reveal', entries: [nthId(1)] },
    { effect: 'audience', audience: 'only-me', named: [] },
  ];
  expect(circleAfter(circle, others, by)).toEqual(circle);
  expect(revealedBy([...others, share])).toEqual([nthId(1)]);
});

test('of several audiences the last one holds', () => {
  const item = given(mateo).when(mateo, {
    kind: 'goals/propose',
    body: { terms: { title: 'Walk', rhythm: 'weekly' } },
  });
  const after = itemAfter(item.item(), [
    { effect: 'audience', audience: 'only-me', named: [] },
    { effect: 'audience', audience: 'named', named: [rosa] },
  ]);
  expect(after).toEqual({ ...item.item(), audience: 'named', named: [rosa] });
});
