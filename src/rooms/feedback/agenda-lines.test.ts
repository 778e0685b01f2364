import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { mateo, rosa } from '../../testing/given.ts';
import { agendaLinesFrom, agendaLinesOf, type FeedbackThere } from './agenda-lines.ts';
import { questions, type Answers } from './answers.ts';
import { nothingSaid } from './fold-feedback.ts';

const said = (answers: Partial<Answers>) => ({ answers: { ...answers, showing: 'now' as const } });
const there = (
  by: string,
  at: number,
  answers: Partial<Answers>,
  isKept = false,
): FeedbackThere => ({
  item: { id: `${by} ${at}`, audience: isKept ? 'only-me' : 'between-us' },
  state: { ...nothingSaid, ...said(answers), by, at },
});
const codes = (now: Partial<Answers>, before?: Partial<Answers>) =>
  agendaLinesFrom(said(now), before && said(before)).map(({ code }) => code);

describe('an answer becomes a line', () => {
  test('where it is six or lower', () => {
    expect(codes({ heard: 7, matters: 6, approach: 0, pace: 10 })).toEqual([
      'feedback/matters-low',
      'feedback/approach-low',
    ]);
  });

  test('where it is lower than the same person’s answer before', () => {
    expect(codes({ heard: 8, pace: 9 }, { heard: 9, pace: 9 })).toEqual(['feedback/heard-falling']);
    expect(codes({ heard: 5 }, { heard: 9 })).toEqual(['feedback/heard-low']);
    expect(codes({ heard: 9 }, { pace: 10 })).toEqual([]);
  });

  test('with both numbers as they were given', () => {
    expect(agendaLinesFrom(said({ pace: 7 }), said({ pace: 9 }))).toEqual([
      { code: 'feedback/pace-falling', question: 'pace', now: 7, before: 9 },
    ]);
  });

  test('and never where a question was left out, or for words', () => {
    expect(codes({ change: 'Slower.', missing: 'The dog.' }, { pace: 9 })).toEqual([]);
  });

  test('with no other number than those that were given', () => {
    const number = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
    const answers = fc.record({ heard: number, matters: number, approach: number, pace: number });
    fc.assert(
      fc.property(answers, answers, (now, before) => {
        for (const line of agendaLinesFrom(said(now), said(before))) {
          expect(questions).toContain(line.question);
          expect(line.now).toBe(now[line.question]);
          expect(line.before).toBe(before[line.question]);
        }
      }),
    );
  });
});

describe('of all there is', () => {
  test('only what is shown, the latest of each person, each beside their own', () => {
    const lines = agendaLinesOf([
      there(mateo, 1, { pace: 10 }),
      there(mateo, 2, { pace: 1 }, true),
      there(mateo, 3, { pace: 8 }),
      there(rosa, 2, { pace: 9 }),
      there(mateo, 4, { heard: 0 }, true),
    ]);
    expect(lines.map(({ code, by, before, item }) => [code, by, before, item])).toEqual([
      ['feedback/pace-falling', mateo, 10, `${mateo} 3`],
    ]);
  });

  test('a low answer stays until it was talked about, though a later one leaves it out', () => {
    const low = there(mateo, 1, { pace: 2 });
    const lines = (...all: FeedbackThere[]) =>
      agendaLinesOf(all).map(({ code, item }) => [code, item]);
    const stays = [['feedback/pace-low', `${mateo} 1`]];
    expect(lines(low, there(mateo, 2, { heard: 9 }))).toEqual(stays);
    expect(lines(low, there(mateo, 2, { heard: 9, pace: 9 }))).toEqual([]);
    expect(lines(low, there(rosa, 2, { pace: 9 }))).toEqual(stays);
  });
});
