import { describe, expect, it } from 'vitest';
import type { Id } from '../../record/ids.ts';
import type { Effect } from '../../record/room.ts';
import {
  agrees,
  proposes,
  setsAudience,
  shares,
  suggests,
  swim,
  walk,
} from '../../testing/asks.ts';
import { amara, given, june, mateo, rosa, sam, type Story } from '../../testing/given.ts';
import { pageOf } from '../../testing/page-of.ts';
import { thingsIn, type Thing } from './things.ts';
import { whatOpens } from './what-opens.ts';

const share = (member: Id): Effect => ({
  effect: 'share',
  member,
  topics: ['goals'],
  may: 'see',
  until: null,
});
const takeBack = (member: Id): Effect => ({ effect: 'take-back', member, topics: ['goals'] });

/** What this client is told before they save. */
function told(story: Story, client: Id, member: Id, ...effects: Effect[]) {
  const view = pageOf(story, client);
  const { opens, closes, keeps, joint, hidden } = whatOpens(view, thingsIn(view), member, effects);
  const titles = (things: readonly Thing[]) => things.map(({ title }) => title);
  return {
    opens: titles(opens.map(({ thing }) => thing)),
    closes: titles(closes),
    keeps: titles(keeps),
    joint: joint.map(({ thing, clients }) => [thing.title, clients]),
    hidden: titles(hidden),
  };
}

describe('before a client shares', () => {
  it('says by title what opens and what stays hidden', () => {
    const story = given(mateo, amara, rosa)
      .when(mateo, proposes(swim))
      .when(mateo, setsAudience('between-us'))
      .when(mateo, proposes(walk));
    expect(told(story, mateo, rosa, share(rosa))).toEqual({
      opens: ['Walk after supper'],
      closes: [],
      keeps: [],
      joint: [],
      hidden: ['Swim on Sundays'],
    });
  });

  it('says whose words in an opened thing stay between those who see them now', () => {
    const story = given(mateo, amara, rosa)
      .when(mateo, proposes(walk))
      .when(amara, agrees)
      .when(amara, suggests(swim));
    const view = pageOf(story, mateo);
    const { opens } = whatOpens(view, thingsIn(view), rosa, [share(rosa)]);
    expect(opens.map(({ wordsOf }) => wordsOf)).toEqual([[amara]]);
  });

  it('says of a joint thing that it opens only when the other says yes too', () => {
    const story = given(mateo, sam, amara, rosa)
      .when(mateo, proposes(walk, { about: [mateo, sam] }))
      .when(mateo, proposes(swim, { about: [mateo] }));
    expect(told(story, mateo, rosa, share(rosa))).toMatchObject({
      opens: ['Swim on Sundays'],
      joint: [['Walk after supper', [sam]]],
      hidden: [],
    });
  });

  it('opens the joint thing when the other has said yes before', () => {
    const story = given(mateo, sam, amara, rosa)
      .when(mateo, proposes(walk, { about: [mateo, sam] }))
      .when(sam, shares(sam, rosa));
    expect(told(story, mateo, rosa, share(rosa))).toMatchObject({
      opens: ['Walk after supper'],
      joint: [],
    });
  });

  it('is what the rule then does', () => {
    const before = given(mateo, sam, amara, rosa, june)
      .when(mateo, proposes(walk, { about: [mateo, sam] }))
      .when(mateo, proposes(swim, { about: [mateo] }));
    const { opens } = told(before, mateo, june, share(june));
    const after = before.when(mateo, shares(mateo, june, ['goals'], 'see'));
    expect(thingsIn(pageOf(after, june)).map(({ title }) => title)).toEqual(opens);
  });
});

describe('before a client takes back', () => {
  it('says what closes, and what they can still see by name', () => {
    const story = given(mateo, amara, rosa)
      .when(mateo, shares(mateo, rosa))
      .when(mateo, proposes(swim))
      .when(mateo, setsAudience('named', rosa))
      .when(mateo, proposes(walk));
    expect(told(story, mateo, rosa, takeBack(rosa))).toMatchObject({
      opens: [],
      closes: ['Walk after supper'],
      keeps: ['Swim on Sundays'],
    });
  });
});
