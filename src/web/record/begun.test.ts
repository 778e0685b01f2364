import { describe, expect, test } from 'vitest';
import * as ask from '../../testing/asks.ts';
import { amara, given, ines, june, mateo, rosa, sam } from '../../testing/given.ts';
import { pageOf } from '../../testing/page-of.ts';
import { forNobodyNew, isFor, sourceOf } from './begun.ts';
import { whoWillSee } from './forecast.ts';

const goal = { kind: 'goals/propose', body: { terms: ask.walk }, about: [mateo] };
const from = '00000000-0000-7000-8000-00000000beef';
/** Rosa and June see goals; what something is made from may be for others. */
const table = () =>
  given(mateo, amara, ines, rosa, june)
    .when(mateo, ask.shares(mateo, rosa))
    .when(mateo, ask.shares(mateo, june));
const firstFor = (readers: string[], who = mateo) => {
  const view = pageOf(table(), who);
  const asked = { ...goal, for: forNobodyNew(view, goal, { readers }) };
  return whoWillSee(view, asked);
};

describe('what is made from something', () => {
  test.each([
    [
      [mateo, amara, ines, rosa, june],
      [mateo, amara, ines, rosa, june],
    ],
    [
      [mateo, amara, ines],
      [mateo, amara, ines],
    ],
    [
      [mateo, amara, ines, rosa],
      [mateo, amara, ines],
    ],
    [
      [mateo, amara, rosa],
      [mateo, amara, rosa],
    ],
    [[mateo], [mateo]],
  ])('from what %j see is at first for %j', (readers, sees) => {
    expect(firstFor(readers)).toEqual(sees);
  });

  test('from a therapist’s words for herself is for herself', () => {
    expect(firstFor([amara], amara)).toEqual([amara]);
  });

  test('says where it comes from where nobody hears of what they may not see', () => {
    const view = pageOf(table(), mateo);
    const said = (readers: string[]) => sourceOf(view, goal, { from, readers });
    expect(said([mateo, amara, ines])).toEqual({ from });
    expect(said([mateo, amara, rosa])).toEqual({});
    expect(sourceOf(view, goal, undefined)).toEqual({});
  });

  test('of one of a couple does not come to the other by it', () => {
    const couple = given(mateo, sam, amara);
    const joint = { ...goal, about: [mateo, sam] };
    const asked = forNobodyNew(pageOf(couple, mateo), joint, { readers: [mateo, amara] });
    expect(asked?.audience).toBe('only-me');
  });
});

test('nobody is no audience', () => {
  expect(isFor([mateo], [])).toBe(false);
});
