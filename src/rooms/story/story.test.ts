import { describe, expect, test } from 'vitest';
import * as ask from '../../testing/asks.ts';
import * as own from '../../testing/story-asks.ts';
import { amara, given, june, mateo, rosa, sam, type Ask } from '../../testing/given.ts';
import { there } from '../../testing/there.ts';
import { differingFrom, type Part } from './part.ts';

const harbor = 'I grew up by the harbor.';
const forOne = (audience: 'only-me' | 'between-us' | 'named', ...named: string[]): Ask => ({
  ...own.tells(harbor),
  for: { audience, named },
});

const told = () =>
  given(mateo, amara, rosa, june)
    .when(mateo, ask.shares(mateo, rosa, ['story']))
    .when(mateo, ask.shares(mateo, june, ['story'], 'see'))
    .when(mateo, own.tells(harbor));
type Told = ReturnType<typeof told>;

const partOf = (story: Told, viewer: string) => there(story.state(viewer, 'story') as Part);
const wordsOf = (story: Told, viewer: string, by: string) =>
  partOf(story, viewer).perspectives[by]?.map(({ words }) => words);

describe('a client’s own place', () => {
  test('is written by the client alone', () => {
    const story = told();
    const role = 'record/not-for-your-role';
    for (const other of [amara, rosa, june]) {
      expect(story.refusal(other, own.tells('He is shy.')).refused).toBe(role);
      expect(story.refusal(other, own.tellsAnew('He is shy.')).refused).toBe(role);
    }
  });

  test('keeps what was said before, in order', () => {
    const story = told().when(mateo, own.tellsAnew('I grew up by the river.'));
    const { told: all } = partOf(story, rosa);
    expect(all.map(({ words }) => words)).toEqual([harbor, 'I grew up by the river.']);
  });

  test('is shared part by part', () => {
    const story = told();
    expect([amara, rosa, june].map((each) => story.maySee(each, 'story'))).toEqual([
      true,
      true,
      true,
    ]);
    story.when(mateo, forOne('only-me'));
    expect([amara, rosa, june].some((each) => story.maySee(each, 'story'))).toBe(false);
    story.when(mateo, forOne('between-us'));
    expect([amara, rosa].map((each) => story.maySee(each, 'story'))).toEqual([true, false]);
    story.when(mateo, forOne('named', rosa));
    expect([amara, rosa].map((each) => story.maySee(each, 'story'))).toEqual([false, true]);
  });

  test('has a list where it says what matters, in the order of the client', () => {
    const values = ['My sister', 'The sea', 'Quiet'];
    const body = { part: 'matters', name: 'What matters to me', values };
    const story = given(mateo, amara).when(mateo, { kind: 'story/begin', body });
    const again = { name: 'What matters to me', values: ['The sea', 'My sister', 'Quiet'] };
    story.when(mateo, { kind: 'story/rewrite', body: again });
    expect(partOf(story, amara).told.map((each) => each.values)).toEqual([values, again.values]);
    const same = story.refusal(mateo, { kind: 'story/rewrite', body: again });
    expect(same.refused).toBe('story/said-already');
  });

  test('of a couple is each one’s own, and hidden from the other until it is shared', () => {
    const story = given(mateo, sam, amara).when(mateo, { ...own.tells(harbor), about: [mateo] });
    expect(story.maySee(sam, 'story')).toBe(false);
    expect(story.refusal(sam, own.tellsAnew('We did.')).refused).toBe('record/not-here');
    story.when(mateo, ask.shares(mateo, sam, ['story']));
    expect(story.maySee(sam, 'story')).toBe(true);
    expect(story.refusal(sam, own.tellsAnew('We did.')).refused).toBe('story/only-your-own');
    story.when(sam, own.seesIt('I love that about you.'));
    expect(wordsOf(story, mateo, sam)).toEqual(['I love that about you.']);
  });

  test('never waits for anybody', () => {
    const story = told().when(rosa, own.seesIt('It was the river.'));
    story.when(mateo, own.seesDifferently(rosa, 'It was the harbor.'));
    expect([mateo, amara, rosa, june].flatMap((each) => story.waiting(each, 'story'))).toEqual([]);
  });
});

describe('how others see it', () => {
  test('stands beside it, each one’s own, none overwritten', () => {
    const story = told().when(rosa, own.seesIt('He was a brave boy.'));
    story
      .when(amara, own.seesIt('I see somebody who stays.'))
      .when(rosa, own.seesIt('He still is.'));
    expect(wordsOf(story, mateo, rosa)).toEqual(['He was a brave boy.', 'He still is.']);
    expect(wordsOf(story, mateo, amara)).toEqual(['I see somebody who stays.']);
    expect(partOf(story, mateo).told.map(({ words }) => words)).toEqual([harbor]);
  });

  test('starts between us for a supporter, until she lets the others read it', () => {
    const story = told().when(rosa, own.seesIt('He was a brave boy.'));
    const readers = () => [mateo, amara, rosa, june].filter((each) => wordsOf(story, each, rosa));
    expect(readers()).toEqual([mateo, amara, rosa]);
    story.when(rosa, own.letsReadInStory(story, rosa));
    expect(readers()).toEqual([mateo, amara, rosa, june]);
  });

  test('is not for who may only read', () => {
    expect(told().refusal(june, own.seesIt('A good student.')).refused).toBe('record/reading-only');
  });
});

describe('seeing it differently', () => {
  test('is about exactly those words, and stays with them when they are said anew', () => {
    const story = told().when(amara, own.seesDifferently(mateo, 'You spoke of the river.'));
    story.when(mateo, own.tellsAnew('I grew up by the river.'));
    const part = partOf(story, mateo);
    const [before, now] = part.told.map(({ id }) => differingFrom(part, id).length);
    expect([before, now]).toEqual([1, 0]);
  });

  test('answers words between us between us, and cannot be let to others while they are', () => {
    const story = told().when(rosa, own.seesIt('He was a brave boy.'));
    story.when(mateo, own.seesDifferently(rosa, 'I was afraid.'));
    const read = () => partOf(story, june).differing.length;
    expect(read()).toBe(0);
    const lets = own.letsReadInStory(story, mateo);
    expect(story.refusal(mateo, lets).refused).toBe('record/answers-closed-words');
    story.when(rosa, own.letsReadInStory(story, rosa));
    expect(read()).toBe(0);
    story.when(mateo, lets);
    expect(read()).toBe(1);
  });

  test('about words that somebody does not see is about no words', () => {
    const story = told().when(rosa, own.seesIt('He was a brave boy.'));
    story.when(mateo, ask.shares(mateo, june, ['story'], 'add'));
    const rosas = partOf(story, rosa).perspectives[rosa]?.[0]?.id;
    const body = { entry: rosas, words: 'And kind.' };
    const refused = story.refusal(june, { kind: 'story/see-differently', body });
    expect(refused.refused).toBe('story/no-such-words');
  });
});
