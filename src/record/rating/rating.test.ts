import { describe, expect, test } from 'vitest';
import {
  agrees,
  asksRatingOf,
  asksToLeave,
  leaves,
  opensRatings,
  proposes,
  rates,
  shares,
  takesBack,
  walk,
} from '../../testing/asks.ts';
import { amara, given, ines, june, mateo, rosa } from '../../testing/given.ts';
import { entriesFor, houseRules } from '../../testing/pure-record.ts';

/** An agreed goal that Rosa may add to and June may see. */
const agreed = () =>
  given(mateo, amara, ines, rosa, june)
    .when(mateo, shares(mateo, rosa))
    .when(mateo, shares(mateo, june, ['goals'], 'see'))
    .when(mateo, proposes(walk))
    .when(amara, agrees);
type Story = ReturnType<typeof agreed>;

/** The bodies of all rating entries that reach this person. */
function numbersFor(story: Story, viewer: string): number[] {
  return entriesFor(houseRules, story.record(), viewer, story.now())
    .filter(({ kind }) => kind === 'goals/rating')
    .map(({ body }) => (body as { number: number }).number);
}
const everyone = [mateo, amara, ines, rosa, june];

describe('given numbers asked of client, therapist and supporter', () => {
  const asked = () => agreed().when(amara, asksRatingOf(mateo, amara, rosa));

  test('it waits for each of them, and for nobody else', () => {
    const story = asked();
    for (const each of [mateo, amara, rosa]) {
      expect(story.waiting(each)).toEqual(['goals/rating-waits']);
    }
    expect([...story.waiting(june), ...story.waiting(ines)]).toEqual([]);
  });

  test('when one rates, then the others see that, and not the number', () => {
    const story = asked().when(mateo, rates(4, 'Some days.'));
    expect(story.waiting(mateo)).toEqual([]);
    expect(Object.keys(story.goal(june).rounds[0]?.rated ?? {})).toEqual([mateo]);
    expect(everyone.map((each) => numbersFor(story, each))).toEqual([[4], [], [], [], []]);
    expect(story.goal(amara).rounds[0]?.numbers).toEqual({});
  });

  test('when the last one rates, then all numbers open together', () => {
    const story = asked().when(mateo, rates(4)).when(rosa, rates(6));
    expect(numbersFor(story, amara)).toEqual([]);
    story.when(amara, rates(5));
    for (const each of everyone) {
      expect(numbersFor(story, each)).toEqual([4, 6, 5]);
      expect(story.goal(each).rounds[0]).toMatchObject({ openedAt: story.now() });
      expect(story.waiting(each)).toEqual([]);
    }
  });

  test('when the asker opens early, then what is there opens, and nobody adds to it', () => {
    const story = asked().when(mateo, rates(4)).when(amara, opensRatings);
    expect(numbersFor(story, june)).toEqual([4]);
    expect(story.waiting(rosa)).toEqual([]);
    expect(story.refusal(rosa, rates(6)).refused).toBe('rating/opened-already');
    expect(story.refusal(amara, opensRatings).refused).toBe('rating/opened-already');
  });

  test('only the asker opens early, and only something', () => {
    const story = asked();
    expect(story.refusal(amara, opensRatings).refused).toBe('rating/nothing-to-open');
    story.when(mateo, rates(4));
    expect(story.refusal(mateo, opensRatings).refused).toBe('rating/not-yours-to-open');
    expect(story.refusal(rosa, opensRatings).refused).toBe('rating/not-yours-to-open');
  });

  test('each rates once, and only who was asked', () => {
    const story = asked().when(mateo, rates(4));
    expect(story.refusal(mateo, rates(5)).refused).toBe('rating/rated-already');
    expect(story.refusal(ines, rates(5)).refused).toBe('rating/not-asked');
    expect(story.refusal(mateo, { kind: 'goals/rate', body: { round: rosa, number: 1 } })).toEqual({
      refused: 'rating/no-such-round',
      values: {},
    });
  });

  test('nobody asks anew while numbers are folded', () => {
    expect(asked().refusal(mateo, asksRatingOf(mateo)).refused).toBe('rating/asked-already');
  });

  test('when sharing with her is taken back, then nothing waits for her', () => {
    const story = asked();
    const late = rates(5)(story.goal(rosa));
    story.when(mateo, takesBack(mateo, rosa));
    expect(story.waiting(rosa)).toEqual([]);
    expect(story.refusal(rosa, late).refused).toBe('record/not-here');
  });
});

describe('whom one can ask', () => {
  test('asked twice in one breath is asked once', () => {
    const story = agreed().when(amara, asksRatingOf(mateo, mateo));
    expect(story.goal(mateo).rounds[0]?.asked).toEqual([mateo]);
    expect(numbersFor(story.when(mateo, rates(0)), june)).toEqual([0]);
  });

  test('nobody from outside, and nobody who may only see and so could not answer', () => {
    const story = agreed().when(mateo, takesBack(mateo, rosa));
    expect(story.refusal(amara, asksRatingOf(rosa)).refused).toBe('rating/asks-someone-outside');
    expect(story.refusal(amara, asksRatingOf(june)).refused).toBe('rating/asks-someone-outside');
  });

  test('a supporter asks nobody', () => {
    expect(agreed().refusal(rosa, asksRatingOf(mateo)).refused).toBe('record/not-for-your-role');
  });
});

describe('a round never stays folded for good', () => {
  test('when the only one asked has left, then the asker closes it and can ask anew', () => {
    const story = agreed().when(amara, asksRatingOf(rosa)).when(mateo, asksToLeave(rosa));
    story.when(amara, opensRatings).when(amara, asksRatingOf(mateo));
    expect(story.waiting(mateo)).toEqual(['goals/rating-waits']);
  });

  test('when the asker has left, then another between us opens it, and no one outside', () => {
    const story = agreed().when(amara, asksRatingOf(mateo, rosa)).when(rosa, rates(6));
    story.when(amara, leaves());
    expect(story.refusal(rosa, opensRatings).refused).toBe('rating/not-yours-to-open');
    expect(numbersFor(story.when(ines, opensRatings), mateo)).toEqual([6]);
  });
});
