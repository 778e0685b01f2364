import { expect, test } from 'vitest';
import { chooseOpenings, gatherOpenings, type Opened } from './openings.ts';

const day = (at: number) => `day ${Math.floor(at / 100)}`;
const openings: Opened[] = [
  { person: 'rosa', at: 210, items: ['walk'] },
  { person: 'amara', at: 180, items: ['walk', 'sleep'] },
  { person: 'amara', at: 120, items: ['walk'] },
  { person: 'rosa', at: 110, items: ['walk'] },
];

test('openings are told by day and person, the latest first, each thing once', () => {
  expect(gatherOpenings(openings, day)).toEqual([
    {
      day: 'day 2',
      at: 210,
      people: [{ person: 'rosa', first: 210, last: 210, times: 1, items: ['walk'] }],
    },
    {
      day: 'day 1',
      at: 180,
      people: [
        { person: 'amara', first: 120, last: 180, times: 2, items: ['walk', 'sleep'] },
        { person: 'rosa', first: 110, last: 110, times: 1, items: ['walk'] },
      ],
    },
  ]);
});

test('what the reader opened comes after what others opened that day', () => {
  const [, earlier] = gatherOpenings(openings, day, 'amara');
  expect(earlier?.people.map(({ person }) => person)).toEqual(['rosa', 'amara']);
});

test('about one thing only that thing is told, and only who opened it', () => {
  expect(chooseOpenings(openings, { thing: 'sleep' })).toEqual([
    { person: 'amara', at: 180, items: ['sleep'] },
  ]);
});

test('one’s own can be left out', () => {
  const others = chooseOpenings(openings, { without: 'rosa' });
  expect(others.map(({ person }) => person)).toEqual(['amara', 'amara']);
});
