import { describe, expect, test } from 'vitest';
import { day } from '../../record/time.ts';
import type { Answers } from '../../rooms/feedback/answers.ts';
import type { Session } from '../../rooms/sessions/session.ts';
import * as ask from '../../testing/asks.ts';
import * as checkIn from '../../testing/check-in-asks.ts';
import { agreesToPractice, proposesPractice } from '../../testing/asks-coping.ts';
import { amara, given, june, mateo, noon, nthId, rosa, type Story } from '../../testing/given.ts';
import { pageOf } from '../../testing/page-of.ts';
import { there } from '../../testing/there.ts';
import type { Shown, View } from '../record/view.ts';
import {
  answeredCheckIns,
  feedbackSince,
  practicedSince,
  promisedStill,
  sinceWhen,
} from './before/what-is-near.ts';
import { feedbackLines } from './feedback-lines.ts';
import { goalsForStep } from './goals-for-step.ts';
import { madeFrom } from './made-from.ts';
import { findSource } from './source.ts';

const nextWeek = nthId(900);
const meets = (at: number, item?: string) => {
  const time = { at, minutes: 50, timeZone: 'UTC', guests: [] };
  const terms = { kind: 'one-to-one', name: 'Tuesday talk', ...time };
  return { kind: 'sessions/propose', body: { terms }, ...(item !== undefined && { item }) };
};
/** A session that is over, and one in a week. Rosa sees sessions; June sees goals. */
const table = () =>
  given(mateo, amara, rosa, june)
    .when(mateo, ask.shares(mateo, rosa, ['sessions'], 'see'))
    .when(mateo, ask.shares(mateo, june, ['goals'], 'see'))
    .when(amara, meets(noon))
    .when(mateo, ask.addsLine('The bus'))
    .when(amara, ask.promises(mateo, 'Find the shoes'))
    .later(day)
    .when(amara, meets(noon + 7 * day, nextWeek));
const says = (given: Partial<Answers>) => ask.givesFeedback({ showing: 'now', ...given });
const brought = (story: Story, who: string, session = nextWeek) =>
  feedbackLines(pageOf(story, who), session).map(({ code, readers }) => [code, readers]);
const line = (story: Story) => {
  const all = pageOf(story, mateo).shownIn<Session>('sessions');
  return there(all.flatMap(({ state }) => state.lines)[0]).id;
};
const near = (view: View): Shown<Session> => there(view.shown<Session>(nextWeek));

describe('a low answer', () => {
  test('comes to the next agenda, for those who see that feedback', () => {
    const story = table().when(mateo, says({ heard: 4 }));
    expect(brought(story, amara)).toEqual([['feedback/heard-low', [mateo, amara]]]);
    expect(brought(story, mateo)).toHaveLength(1);
    expect(brought(story, rosa)).toEqual([]);
    const before = there(pageOf(story, amara).shownIn<Session>('sessions').at(-1)).item.id;
    expect(brought(story, amara, before)).toEqual([]);
  });

  test.each(['keep', 'next-time'] as const)('that is not shown (%s) comes to nobody', (showing) => {
    const story = table().when(mateo, says({ heard: 4, showing }));
    expect([mateo, amara, rosa].map((who) => brought(story, who))).toEqual([[], [], []]);
    const shown = { ...ask.setsAudience('between-us'), item: story.item('feedback').id };
    expect(brought(story.when(mateo, shown), amara)).toHaveLength(1);
  });

  test('is there once: not any more when somebody put it on the list, and again if that goes', () => {
    const story = table().when(mateo, says({ heard: 4, pace: 3 }));
    const from = { item: story.item('feedback').id, part: 'heard' };
    const kept = ask.addsLine('Feeling heard', { from, readers: 'between-us' });
    story.when(amara, kept);
    expect(brought(story, mateo).map(([code]) => code)).toEqual(['feedback/pace-low']);
    const seen = there(pageOf(story, rosa).shown<Session>(nextWeek)).state.lines;
    expect(seen).toEqual([]);
    story.when(amara, ask.onLine('sessions/let-go-line'));
    expect(brought(story, mateo)).toHaveLength(2);
  });
});

describe('what became of a line', () => {
  const { kind, body } = ask.proposes(ask.walk);

  test('is found by those who see both, and by nobody else', () => {
    const story = table();
    const from = line(story);
    story.when(mateo, { kind, body: { ...(body as object), from } });
    const found = (who: string) => madeFrom(pageOf(story, who), [from]).map(({ title }) => title);
    expect([found(mateo), found(amara)]).toEqual([['Walk after supper'], ['Walk after supper']]);
    expect([found(rosa), found(june)]).toEqual([[], []]);
    expect(findSource(pageOf(story, amara), from)?.title).toBe('The bus');
    expect(findSource(pageOf(story, june), from)).toBeUndefined();
  });

  test('as a step stands on a goal that nobody new sees, but for the client whose goal it is', () => {
    const story = table().when(mateo, { kind, body });
    const goals = (who: string, readers: string[]) => {
      const begun = { from: line(story), words: 'The bus', why: '', about: [mateo], readers };
      return goalsForStep(pageOf(story, who), begun).length;
    };
    expect(goals(amara, [mateo, amara])).toBe(0);
    expect(goals(amara, [mateo, amara, june])).toBe(1);
    expect(goals(mateo, [mateo, amara])).toBe(1);
    expect(goals(rosa, [mateo, amara, june])).toBe(0);
  });
});

describe('one page before a session', () => {
  const told = () => {
    const story = table()
      .when(mateo, ask.proposes(ask.walk))
      .when(amara, ask.addsStep('Look up the bus', mateo, '2026-11-03'))
      .when(amara, ask.addsStep('Somebody, some day'))
      .when(amara, proposesPractice('Count to ten'))
      .when(mateo, agreesToPractice)
      .when(mateo, checkIn.proposesCheckIn({ measure: 'own', question: { text: 'Sleep?' } }))
      .when(amara, checkIn.agreesToCheckIn)
      .when(mateo, checkIn.begins)
      .when(mateo, checkIn.answersOne(0, 4))
      .when(mateo, checkIn.finishes())
      .when(mateo, says({ heard: 4 }));
    return story.when(mateo, { ...says({ pace: 2, showing: 'keep' }), item: nthId(901) });
  };
  const page = (who: string) => {
    const view = pageOf(told(), who);
    const here = near(view);
    const since = sinceWhen(view, here);
    return {
      promised: promisedStill(view, here).map(({ text }) => text),
      practiced: practicedSince(view, here, since).length,
      answered: answeredCheckIns(view, here).length,
      said: feedbackSince(view, here, since).length,
    };
  };

  test('has what was promised by name, what is practiced, answered and said', () => {
    const whole = { promised: ['Look up the bus', 'Find the shoes'], practiced: 1, answered: 1 };
    expect(page(amara)).toEqual({ ...whole, said: 1 });
    // What Mateo keeps for himself is on nobody’s page.
    expect(page(mateo)).toEqual({ ...whole, said: 1 });
  });

  test('has for others what they may see, and nothing more', () => {
    const little = { promised: ['Find the shoes'], practiced: 0, answered: 0, said: 0 };
    expect(page(rosa)).toEqual(little);
  });

  test('counts from the end of the session before', () => {
    const view = pageOf(table(), mateo);
    expect(sinceWhen(view, near(view))).toBe(noon + 50 * 60_000);
  });
});
