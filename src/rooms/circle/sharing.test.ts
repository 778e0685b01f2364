import { describe, expect, test } from 'vitest';
import { shareNow } from '../../record/circle.ts';
import { day } from '../../record/time.ts';
import {
  agrees,
  asksToLeave,
  comments,
  leaves,
  proposes,
  setsAudience,
  shares,
  takesBack,
  walk,
} from '../../testing/asks.ts';
import { amara, given, ines, june, mateo, noon, nthId, rosa, sam } from '../../testing/given.ts';
import type { Sharing } from './sharing.ts';

const withGoal = (...people: string[]) =>
  given(mateo, amara, ...people)
    .when(mateo, proposes(walk, { about: [mateo] }))
    .when(amara, agrees);
const place = `sharing ${mateo} ${rosa}`;

describe('given a goal that nobody outside sees', () => {
  test('when the client shares goals with his mother, then she sees it, and no one else does', () => {
    const story = withGoal(rosa, june);
    expect(story.maySee(rosa)).toBe(false);
    story.when(mateo, shares(mateo, rosa));
    expect(story.maySee(rosa)).toBe(true);
    expect(story.maySee(june)).toBe(false);
  });

  test('when he takes it back, then it holds at once, and hidden answers as absent', () => {
    const story = withGoal(rosa).when(mateo, shares(mateo, rosa));
    story.when(mateo, takesBack(mateo, rosa));
    expect(story.maySee(rosa)).toBe(false);
    expect(story.sees(rosa)).toEqual([]);
    const hidden = story.refusal(rosa, { ...comments('Hello?'), item: story.item().id });
    const absent = story.refusal(rosa, { ...comments('Hello?'), item: nthId(9_999) });
    expect(hidden).toEqual(absent);
    expect(hidden).toEqual({ refused: 'record/not-here', values: {} });
  });

  test('taking back beats every earlier yes, and leaves what was shared of other topics', () => {
    const story = withGoal(rosa).when(mateo, shares(mateo, rosa, ['goals', 'sessions']));
    story.when(mateo, shares(mateo, rosa, ['goals'], 'see'));
    story.when(mateo, takesBack(mateo, rosa));
    const { circle } = story.record();
    expect(shareNow(circle, mateo, rosa, 'goals', noon)).toBeUndefined();
    expect(shareNow(circle, mateo, rosa, 'sessions', noon)).toBeDefined();
  });

  test('sharing again replaces: at most one share of a topic runs', () => {
    const story = withGoal(rosa).when(mateo, shares(mateo, rosa, ['goals'], 'add'));
    story.later(1).when(mateo, shares(mateo, rosa, ['goals', 'goals'], 'see'));
    const running = story.record().circle.shares.filter(({ until }) => until === null);
    expect(running).toMatchObject([{ may: 'see', from: noon + 1 }]);
    expect(story.refusal(rosa, proposes(walk)).refused).toBe('record/reading-only');
  });

  test('a share that ends at a moment gives nothing at that moment', () => {
    const until = noon + 9 * day;
    const story = withGoal(rosa).when(mateo, shares(mateo, rosa, ['goals'], 'see', until));
    expect(story.later(9 * day - 1).maySee(rosa)).toBe(true);
    expect(story.later(1).maySee(rosa)).toBe(false);
  });

  test('a week before it ends it asks the client, and only him', () => {
    const until = noon + 9 * day;
    const story = withGoal(rosa).when(mateo, shares(mateo, rosa, ['goals'], 'see', until));
    expect(story.later(2 * day - 1).waiting(mateo, place)).toEqual([]);
    expect(story.later(1).waiting(mateo, place)).toEqual(['sharing/ends-soon']);
    expect([...story.waiting(amara, place), ...story.waiting(rosa, place)]).toEqual([]);
    story.when(mateo, shares(mateo, rosa));
    expect(story.waiting(mateo, place)).toEqual([]);
  });
});

test('a share with somebody who has left asks for nothing', () => {
  const until = noon + 3 * day;
  const story = withGoal(rosa).when(mateo, shares(mateo, rosa, ['goals'], 'see', until));
  expect(story.waiting(mateo, place)).toEqual(['sharing/ends-soon']);
  expect(story.when(rosa, leaves()).waiting(mateo, place)).toEqual([]);
});

describe('the history of what was shared', () => {
  test('keeps every decision, for the client and the therapists alone', () => {
    const story = withGoal(rosa).when(mateo, shares(mateo, rosa));
    story.when(mateo, takesBack(mateo, rosa));
    const { decisions, member, client } = story.state(amara, place) as Sharing;
    expect({ member, client }).toEqual({ member: rosa, client: mateo });
    expect(decisions.map(({ what }) => what)).toEqual(['shared', 'taken-back']);
    expect(story.sees(rosa, place)).toEqual([]);
  });

  test('nobody widens it: it belongs to the circle', () => {
    const story = withGoal(rosa).when(mateo, shares(mateo, rosa));
    const { id: item } = story.item(place);
    const wish = { ...setsAudience('named', rosa), item };
    expect(story.refusal(mateo, wish).refused).toBe('item/belongs-to-the-circle');
  });
});

describe('who shares what with whom', () => {
  test('only a client, only his own, and not in another’s name', () => {
    const story = given(mateo, sam, amara, rosa);
    expect(story.refusal(amara, shares(mateo, rosa)).refused).toBe('record/not-for-your-role');
    expect(story.refusal(mateo, shares(sam, rosa)).refused).toBe('record/not-about-you');
    const both = { ...shares(mateo, rosa), about: [mateo, sam] };
    expect(story.refusal(mateo, both).refused).toBe('sharing/only-your-own');
  });

  test('not with those who see anyway, nor with who is not here, nor for a time that is over', () => {
    const story = given(mateo, amara, ines, rosa).when(mateo, asksToLeave(rosa));
    expect(story.refusal(mateo, shares(mateo, ines)).refused).toBe('sharing/sees-already');
    expect(story.refusal(mateo, shares(mateo, mateo)).refused).toBe('sharing/sees-already');
    expect(story.refusal(mateo, shares(mateo, rosa)).refused).toBe('sharing/not-at-the-table');
    const over = given(mateo, rosa).refusal(mateo, shares(mateo, rosa, ['goals'], 'see', noon));
    expect(over.refused).toBe('sharing/already-over');
  });

  test('one item is about one person', () => {
    const story = given(mateo, rosa, june).when(mateo, shares(mateo, rosa));
    const { id: item } = story.item(place);
    const other = story.refusal(mateo, { ...shares(mateo, june), item });
    expect(other.refused).toBe('sharing/another-person');
  });

  test('what is not shared cannot be taken back', () => {
    const story = given(mateo, rosa).when(mateo, shares(mateo, rosa, ['sessions']));
    expect(story.refusal(mateo, takesBack(mateo, rosa)).refused).toBe('sharing/not-shared');
  });
});

describe('a joint goal', () => {
  const joint = () =>
    given(mateo, sam, amara, rosa).when(mateo, proposes(walk, { about: [mateo, sam] }));

  test('is shared when both partners share it, and hidden when one takes it back', () => {
    const story = joint().when(mateo, shares(mateo, rosa));
    expect(story.maySee(rosa)).toBe(false);
    expect(story.when(sam, shares(sam, rosa)).maySee(rosa)).toBe(true);
    expect(story.when(mateo, takesBack(mateo, rosa)).maySee(rosa)).toBe(false);
  });

  test('a partner who left shares nothing any more', () => {
    const story = joint().when(mateo, shares(mateo, rosa)).when(sam, shares(sam, rosa));
    expect(story.when(sam, leaves()).maySee(rosa)).toBe(false);
  });
});
