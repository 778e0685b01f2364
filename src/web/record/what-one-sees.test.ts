import { expect, test } from 'vitest';
import { day } from '../../record/time.ts';
import { proposes, setsAudience, shares, swim, walk } from '../../testing/asks.ts';
import { amara, given, june, mateo, noon, rosa } from '../../testing/given.ts';
import { pageOf } from '../../testing/page-of.ts';
import { thingsIn } from './things.ts';
import { countByRoom, firstEnd, sharedWith, thingsSeenBy } from './what-one-sees.ts';

const until = noon + 30 * day;
const story = given(mateo, amara, rosa, june)
  .when(mateo, shares(mateo, rosa, ['goals', 'calendar'], 'see', until))
  .when(mateo, shares(mateo, rosa, ['safety'], 'add'))
  .when(mateo, proposes(swim))
  .when(mateo, setsAudience('between-us'))
  .when(mateo, proposes(walk));

test('what each person can see is counted by the rule, room by room', () => {
  const view = pageOf(story, mateo);
  const counted = (person: string) => countByRoom(thingsSeenBy(view, thingsIn(view), person));
  expect(counted(amara)).toEqual([{ room: 'goals', n: 2 }]);
  expect(counted(rosa)).toEqual([{ room: 'goals', n: 1 }]);
  expect(counted(june)).toEqual([]);
});

test('topics shared on the same terms are said together', () => {
  const terms = sharedWith(pageOf(story, mateo), rosa);
  expect(terms).toEqual([
    { client: mateo, may: 'see', until, topics: ['goals', 'calendar'] },
    { client: mateo, may: 'add', until: null, topics: ['safety'] },
  ]);
  expect(firstEnd(terms)).toBe(until);
  expect(firstEnd([])).toBeUndefined();
});

test('what has ended is not said', () => {
  const later = given(mateo, amara, rosa)
    .when(mateo, shares(mateo, rosa, ['goals'], 'see', until))
    .later(30 * day);
  expect(sharedWith(pageOf(later, mateo), rosa)).toEqual([]);
});
