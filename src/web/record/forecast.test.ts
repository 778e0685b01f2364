import { describe, expect, it } from 'vitest';
import type { Id } from '../../record/ids.ts';
import { comments, proposes, setsAudience, shares, walk } from '../../testing/asks.ts';
import { amara, given, june, mateo, rosa, sam, type Story } from '../../testing/given.ts';
import type { Copy } from './copy.ts';
import { mayAsk, whoWillSee } from './forecast.ts';
import { viewOf } from './view.ts';

/** The page of somebody at the table; all of it is on their device, as far as they may see. */
function pageOf(story: Story, me: Id, viewer = me) {
  const { circle, items, entries } = story.record();
  const copy: Copy = {
    partnership: '',
    asOf: story.now(),
    circle,
    people: new Map(),
    items,
    entries: Map.groupBy(entries, ({ item }) => item),
    cursor: '',
    isExample: false,
  };
  return viewOf(copy, me, viewer, story.now());
}

const table = () =>
  given(mateo, amara, rosa, june)
    .when(mateo, shares(mateo, rosa))
    .when(mateo, shares(mateo, june, ['goals'], 'see'))
    .when(mateo, proposes(walk));

describe('before anything is saved', () => {
  it('names who will see a new goal, by whom it is about', () => {
    const couple = given(mateo, sam, amara, rosa).when(mateo, shares(mateo, rosa));
    const page = pageOf(couple, mateo);
    const writes = (about: Id[]) => whoWillSee(page, { ...proposes(walk), body: {}, about });
    expect(writes([mateo])).toEqual([mateo, amara, rosa]);
    expect(writes([mateo, sam])).toEqual([mateo, sam, amara]);
  });

  it('names fewer people for the words of somebody outside, until they let others read them', () => {
    const story = table();
    const comment = {
      kind: 'goals/comment',
      item: story.item().id,
      body: comments('Nice').body as object,
    };
    expect(whoWillSee(pageOf(story, mateo), comment)).toEqual([mateo, amara, rosa, june]);
    expect(whoWillSee(pageOf(story, rosa), comment)).toEqual([mateo, amara, rosa]);
  });

  it('offers nothing to who may only read, and nothing through the eyes of another', () => {
    const story = table();
    const comment = { kind: 'goals/comment', item: story.item().id, body: { words: 'Nice' } };
    expect(mayAsk(pageOf(story, mateo), comment)).toBe(true);
    expect(mayAsk(pageOf(story, june), comment)).toBe(false);
    expect(mayAsk(pageOf(story, mateo, rosa), comment)).toBe(false);
  });

  it('offers the say over who sees it to the one it is about alone', () => {
    const story = table();
    const narrows = {
      kind: 'item/set-audience',
      item: story.item().id,
      body: setsAudience('between-us').body as object,
    };
    expect(mayAsk(pageOf(story, mateo), narrows)).toBe(true);
    expect(mayAsk(pageOf(story, amara), narrows)).toBe(false);
  });
});
