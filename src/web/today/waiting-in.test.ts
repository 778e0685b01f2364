import { describe, expect, it } from 'vitest';
import { english } from '../../locales/english.ts';
import { speaker } from '../../locales/say.ts';
import { day } from '../../record/time.ts';
import * as ask from '../../testing/asks.ts';
import * as checkIn from '../../testing/check-in-asks.ts';
import { amara, given, mateo, noon, rosa, sam, type Story } from '../../testing/given.ts';
import { pageOf } from '../../testing/page-of.ts';
import { sayWaiting } from './say-waiting.ts';
import { waitingIn } from './waiting-in.ts';

const say = speaker('en-US', english);
const codes = (story: Story, who: string) =>
  waitingIn(pageOf(story, who)).map(({ code, by }) => [code, by]);

describe('what waits in a room', () => {
  it('is a proposal, with who made it, until it is answered', () => {
    const story = given(mateo, amara, rosa).when(amara, ask.proposes(ask.walk));
    const [first] = waitingIn(pageOf(story, mateo));
    expect(first).toMatchObject({
      code: 'goals/suggestion-waits',
      by: amara,
      isFirst: true,
      title: 'Walk after supper',
    });
    expect(codes(story.when(mateo, ask.agrees), mateo)).toEqual([]);
  });

  it('names who suggests a change to what is agreed', () => {
    const story = given(mateo, amara)
      .when(amara, ask.proposes(ask.walk))
      .when(mateo, ask.agrees)
      .when(amara, ask.suggests(ask.swim));
    expect(waitingIn(pageOf(story, mateo))[0]).toMatchObject({ by: amara, isFirst: false });
  });

  it('is an answer about safety before anything else, however long the rest waits', () => {
    const story = given(mateo, amara, rosa)
      .when(mateo, ask.proposes(ask.walk))
      .later(day)
      .when(mateo, checkIn.proposesCheckIn())
      .when(amara, checkIn.agreesToCheckIn)
      .when(mateo, checkIn.begins)
      .when(mateo, checkIn.answersOne(8, 1));
    expect(codes(story, amara)).toEqual([
      ['check-ins/risk-answer-waits', mateo],
      ['goals/suggestion-waits', mateo],
    ]);
    expect(codes(story, rosa)).toEqual([]);
  });

  it('is a number that was asked for, a seat, and sharing that ends soon', () => {
    const story = given(mateo, amara, rosa)
      .when(mateo, ask.shares(mateo, rosa, ['goals'], 'see', noon + 3 * day))
      .later(1_000)
      .when(amara, ask.proposes(ask.walk))
      .when(mateo, ask.agrees)
      .later(1_000)
      .when(amara, ask.asksRatingOf(mateo))
      .later(1_000)
      .when(amara, ask.offersSeat('June'));
    expect(codes(story, mateo)).toEqual([
      ['sharing/ends-soon', rosa],
      ['goals/rating-waits', amara],
      ['seat/asked', amara],
    ]);
    expect(codes(story, rosa)).toEqual([]);
  });

  it('is a partner’s wish that needs a yes', () => {
    const story = given(mateo, sam, amara, rosa)
      .when(mateo, ask.proposes(ask.walk, { about: [mateo, sam] }))
      .when(mateo, ask.setsAudience('named', amara, rosa));
    expect(codes(story, sam)).toContainEqual(['item/audience-asked', mateo]);
    expect(codes(story, mateo)).toEqual([]);
  });

  it('is what waits for another, seen with their eyes', () => {
    const story = given(mateo, amara).when(mateo, ask.proposes(ask.walk));
    const asAmara = waitingIn(pageOf(story, mateo, amara));
    expect(asAmara.map(({ code }) => code)).toEqual(['goals/suggestion-waits']);
  });
});

describe('a waiting thing in words', () => {
  const waits = {
    partnership: 'p',
    item: 'i',
    room: 'goals',
    code: 'goals/suggestion-waits',
    from: noon,
    title: 'Walk after supper',
  };

  it('names who asks, where that is known, and leads to the thing', () => {
    expect(sayWaiting(say, waits, { by: 'Amara' })).toMatchObject({
      title: 'Amara suggests a change to “Walk after supper”',
      href: '/rooms/p/goals/i',
      go: 'Read it',
    });
    expect(sayWaiting(say, waits, { by: 'Amara', isFirst: true }).title).toBe(
      'Amara suggests “Walk after supper”',
    );
    expect(sayWaiting(say, waits).title).toBe('A suggestion for “Walk after supper”');
  });

  it('leads to the circle where the table itself is asked', () => {
    const seat = { ...waits, room: 'seat', code: 'seat/asked', title: 'June' };
    expect(sayWaiting(say, seat)).toMatchObject({
      title: 'Somebody asks to offer June a seat',
      href: '/rooms/p/circle#person-i',
    });
    const ends = { ...waits, room: 'sharing', code: 'sharing/ends-soon', title: '' };
    expect(sayWaiting(say, ends).href).toBe('/rooms/p/circle');
    expect(sayWaiting(say, ends, { by: 'Rosa', person: rosa }).href).toBe(
      `/rooms/p/circle#person-${rosa}`,
    );
  });

  it('has words for what nobody foresaw', () => {
    expect(sayWaiting(say, { ...waits, code: 'other/thing' }).title).toBe('Something for you');
  });
});
