import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helps, type Helped, type Tried } from './tried.ts';
import { byWhatHelped, lately, triesFor } from './what-helped.ts';

const way = (name: string, ...helped: Helped[]) => ({
  name,
  tries: helped.map((each, n): Tried => ({
    id: `${name} ${n}`,
    by: 'mateo',
    at: n,
    helped: each,
    words: undefined,
  })),
});
const order = (...ways: ReturnType<typeof way>[]) => byWhatHelped(ways).map(({ name }) => name);

describe('what helped stands first', () => {
  test('yes before a little, a little before not tried, not tried before what did not help', () => {
    const told = order(
      way('did not', 'no'),
      way('not tried'),
      way('a little', 'a-little'),
      way('yes', 'yes'),
    );
    expect(told).toEqual(['yes', 'a little', 'not tried', 'did not']);
  });

  test('more often lately comes first', () => {
    expect(order(way('once', 'yes'), way('twice', 'yes', 'yes'))).toEqual(['twice', 'once']);
    expect(order(way('a little', 'a-little', 'a-little', 'a-little'), way('once', 'yes'))).toEqual([
      'once',
      'a little',
    ]);
  });

  test('one bad time does not take it to the end', () => {
    expect(order(way('new'), way('old friend', 'yes', 'yes', 'no'))).toEqual(['old friend', 'new']);
  });

  test('what helped long ago and not lately does not stand first for it', () => {
    const long = way('long ago', 'yes', 'yes', 'yes', 'no', 'no', 'no');
    expect(order(long, way('not tried'), way('now', 'a-little'))).toEqual([
      'now',
      'not tried',
      'long ago',
    ]);
  });

  test('a tie keeps the order that was there', () => {
    expect(order(way('b', 'yes'), way('a', 'yes'), way('d'), way('c'))).toEqual([
      'b',
      'a',
      'd',
      'c',
    ]);
  });

  test('whatever was tried: nothing is lost, and what helped is never below what did not', () => {
    const some = fc.array(fc.array(fc.constantFrom(...helps), { maxLength: 6 }), { maxLength: 8 });
    const property = fc.property(some, (all) => {
      const ways = all.map((tries, n) => way(String(n), ...tries));
      const told = byWhatHelped(ways);
      expect(told.map(({ name }) => name).toSorted()).toEqual(
        ways.map(({ name }) => name).toSorted(),
      );
      const helped = told.map(({ tries }) =>
        tries.slice(-lately).some((each) => each.helped !== 'no'),
      );
      expect(helped.indexOf(false) === -1 || helped.lastIndexOf(true) < helped.indexOf(false)).toBe(
        true,
      );
    });
    fc.assert(property);
  });
});

test('what helped one partner says nothing of the other', () => {
  const by = (who: string, { tries }: ReturnType<typeof way>) =>
    tries.map((each) => ({ ...each, by: who }));
  const [mateo, sam, rosa] = ['mateo', 'sam', 'rosa'];
  const both = [mateo, sam];
  const joint = [...by(sam, way('joint', 'yes', 'yes')), ...by(mateo, way('joint', 'no'))];
  const along = [...joint, ...by(rosa, way('joint', 'a-little'))];
  expect(triesFor(mateo, both, joint).map(({ helped }) => helped)).toEqual(['no']);
  expect(triesFor(sam, both, joint).map(({ helped }) => helped)).toEqual(['yes', 'yes']);
  expect(triesFor(mateo, both, along).map(({ helped }) => helped)).toEqual(['no', 'a-little']);
});
