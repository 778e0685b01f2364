import { describe, expect, test } from 'vitest';
import {
  agrees,
  asksToLeave,
  proposes,
  setsAudience,
  shares,
  takesBack,
  walk,
} from '../testing/asks.ts';
import { amara, given, ines, june, mateo, rosa, sam } from '../testing/given.ts';

describe('given a goal about one client', () => {
  const own = () =>
    given(mateo, amara, rosa, june).when(mateo, shares(mateo, rosa)).when(mateo, proposes(walk));

  test('when the client narrows it, then it holds at once', () => {
    const story = own();
    const late = agrees(story.goal(amara));
    expect(story.maySee(rosa)).toBe(true);
    expect(story.when(mateo, setsAudience('between-us')).maySee(rosa)).toBe(false);
    expect(story.maySee(amara)).toBe(true);
    story.when(mateo, setsAudience('only-me'));
    expect(story.maySee(amara)).toBe(false);
    expect(story.refusal(amara, late).refused).toBe('record/not-here');
  });

  test('when he widens it again, then that holds at once too', () => {
    const story = own().when(mateo, setsAudience('only-me')).when(mateo, setsAudience('by-topic'));
    expect([amara, rosa].every((each) => story.maySee(each))).toBe(true);
    expect(story.maySee(june)).toBe(false);
  });

  test('when he names people, then it is for them and for him, whoever began it', () => {
    const story = given(mateo, amara, june).when(amara, proposes(walk));
    story.when(mateo, setsAudience('named', june));
    expect(story.maySee(june) && story.maySee(mateo)).toBe(true);
    expect(story.when(mateo, setsAudience('between-us')).maySee(june)).toBe(false);
  });

  test('nobody else says who it is for', () => {
    for (const other of [amara, rosa]) {
      expect(own().refusal(other, setsAudience('between-us')).refused).toBe(
        'record/not-for-your-role',
      );
    }
    const couple = given(mateo, sam).when(mateo, shares(mateo, sam));
    couple.when(mateo, proposes(walk, { about: [mateo] }));
    expect(couple.refusal(sam, setsAudience('between-us')).refused).toBe('item/not-about-you');
  });

  test('what cannot be wished for', () => {
    const story = own().when(mateo, asksToLeave(june));
    const no = (...wish: Parameters<typeof setsAudience>) =>
      story.refusal(mateo, setsAudience(...wish)).refused;
    expect(no('by-topic')).toBe('item/audience-already');
    expect(no('named')).toBe('item/names-nobody');
    expect(no('between-us', rosa)).toBe('item/names-nobody');
    expect(no('named', june)).toBe('item/not-at-the-table');
    const hers = given(mateo, amara).when(amara, proposes(walk));
    expect(hers.refusal(mateo, setsAudience('only-me')).refused).toBe('item/not-yours-alone');
  });
});

describe('given a joint goal', () => {
  const joint = () =>
    given(mateo, sam, amara, rosa)
      .when(mateo, shares(mateo, rosa))
      .when(sam, shares(sam, rosa))
      .when(mateo, proposes(walk, { about: [mateo, sam] }));
  const between = () => joint().when(sam, setsAudience('between-us'));

  test('when one partner narrows it, then it holds at once', () => {
    expect(joint().maySee(rosa)).toBe(true);
    expect(between().maySee(rosa)).toBe(false);
  });

  test('when one partner widens it, then it waits for the other one’s yes', () => {
    const story = between().when(mateo, setsAudience('by-topic'));
    expect(story.maySee(rosa)).toBe(false);
    expect(story.waiting(sam)).toContain('item/audience-asked');
    expect([...story.waiting(mateo), ...story.waiting(amara)]).not.toContain('item/audience-asked');
    story.when(sam, setsAudience('by-topic'));
    expect(story.maySee(rosa)).toBe(true);
    expect(story.waiting(sam)).not.toContain('item/audience-asked');
  });

  test('when the other wants something else, then neither holds', () => {
    const story = between().when(mateo, setsAudience('by-topic'));
    story.when(sam, setsAudience('named', rosa));
    expect(story.maySee(rosa)).toBe(false);
    expect(story.waiting(mateo)).toContain('item/audience-asked');
  });

  test('either takes the wish off the table by saying that it stays as it is', () => {
    for (const who of [mateo, sam]) {
      const story = between().when(mateo, setsAudience('by-topic'));
      story.when(who, setsAudience('between-us'));
      expect(story.waiting(sam)).not.toContain('item/audience-asked');
      expect(story.when(sam, setsAudience('by-topic')).maySee(rosa)).toBe(false);
      expect(story.waiting(mateo)).toContain('item/audience-asked');
    }
  });

  test('when somebody narrows it meanwhile, then the wish is gone', () => {
    const story = joint().when(mateo, setsAudience('named', rosa, amara));
    story.when(sam, setsAudience('between-us')).when(sam, setsAudience('named', rosa, amara));
    expect(story.item().audience).toBe('between-us');
  });

  test('nobody outside hears of the wish', () => {
    const story = joint().when(mateo, setsAudience('named', rosa, amara));
    expect(story.sees(rosa)).not.toContain('item/audience-asked');
  });

  test('neither partner shuts the other out, nor keeps it for themselves', () => {
    const story = joint();
    expect(story.refusal(mateo, setsAudience('only-me')).refused).toBe('item/not-yours-alone');
    story.when(mateo, setsAudience('named', amara));
    expect(story.maySee(sam)).toBe(true);
    expect(story.maySee(rosa)).toBe(false);
  });

  test('to name somebody who sees by the shares alone is to widen: it would outlive them', () => {
    const story = joint().when(mateo, setsAudience('named', rosa, amara));
    expect(story.item().audience).toBe('by-topic');
    expect(story.when(sam, takesBack(sam, rosa)).maySee(rosa)).toBe(false);
  });
});

test('what a supporter began is for those she began it with, until the client widens it', () => {
  const story = given(mateo, amara, ines, rosa, june);
  story.when(mateo, shares(mateo, rosa)).when(mateo, shares(mateo, june));
  story.when(rosa, proposes(walk));
  expect(story.item().named).toEqual([mateo, amara, ines]);
  expect(story.maySee(june)).toBe(false);
  expect(story.when(mateo, setsAudience('by-topic')).maySee(june)).toBe(true);
});
