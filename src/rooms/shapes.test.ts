/** What an act may look like: strictly what its room says, whatever somebody sends instead. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topics } from '../record/circle.ts';
import * as ask from '../testing/asks.ts';
import { amara, mateo, noon, nthId, rosa, type Ask } from '../testing/given.ts';
import type { Made } from '../testing/ways/way.ts';
import { ways } from '../testing/ways/ways.ts';
import { actRules } from './acting.ts';

const id = nthId(1);
const said = { words: 'Good to know.' };
const terms = { title: 'Walk', why: 'To sleep.', notice: 'I sleep.', rhythm: 'weekly' } as const;
const onSuggestion = { suggestion: id, ...said };
const sent = (kind: string, body: unknown): Ask => ({ kind, body });
const made: Made = {
  people: { client: mateo, therapist: amara, friend: rosa },
  asker: mateo,
  about: [mateo],
  entries: () => [id],
  item: () => id,
  say: () => said.words,
};

/** One whole example of each kind of act there is. */
const examples = [
  ask.proposes(terms, said),
  sent('goals/suggest-change', { terms, why: 'Rain.', over: id, answers: id }),
  sent('goals/agree', onSuggestion),
  sent('goals/put-off', onSuggestion),
  sent('goals/withdraw', onSuggestion),
  ask.addsStep('Find the shoes', mateo, '2026-11-22'),
  sent('goals/do-step', { step: id, ...said }),
  sent('goals/undo-step', { step: id }),
  ask.asksRatingOf(mateo, rosa),
  sent('goals/rate', { round: id, number: 5, ...said }),
  sent('goals/open-ratings', { round: id }),
  sent('goals/look-again', { where: 'keep', look: 0, ...said }),
  ask.says('Mine.'),
  ask.comments('Good.'),
  ask.marks('Twice.'),
  ask.shows('quietly'),
  sent('seat/offer', { name: 'Rosa', role: 'supporter', relation: 'my mother' }),
  ...['allow', 'decline', 'take-back'].map((how) => sent(`seat/${how}`, said)),
  sent('sharing/share', {
    member: rosa,
    topics: ['goals'],
    may: 'add',
    purpose: 'So she can help.',
    until: noon,
  }),
  ask.takesBack(mateo, rosa),
  ask.leaves('A new post.'),
  sent('leaving/ask-to-leave', { member: rosa, ...said }),
  ask.setsAudience('named', rosa),
  ask.letsOthersRead(id),
  ...Object.entries(ways).map(([kind, { body, more }]) => sent(kind, { ...body(made), ...more })),
];

const fits = ({ kind }: Ask, body: unknown) => actRules[kind]?.schema.safeParse(body).success;

test('each kind of act has an example here, and it fits', () => {
  const kinds = examples.map(({ kind }) => kind).toSorted();
  expect(kinds).toEqual(Object.keys(actRules).toSorted());
  expect(examples.filter((example) => !fits(example, example.body))).toEqual([]);
});

describe.each(examples)('$kind', (example) => {
  const body = example.body as Record<string, unknown>;

  test('refuses what it does not know', () => {
    expect(fits(example, { ...body, author: rosa })).toBe(false);
    expect(fits(example, { ...body, audience: 'by-everyone' })).toBe(false);
    expect(fits(example, JSON.parse('{"__proto__": {"a": 1}, "x": 1}'))).toBe(false);
  });

  test('refuses what is no body, and never throws', () => {
    const shapes = fc.oneof(
      fc.constantFrom(null, undefined, [], 'text', 7, true, [body], JSON.stringify(body)),
      fc.anything().filter((any) => Object.prototype.toString.call(any) !== '[object Object]'),
    );
    const refused = fc.property(shapes, (odd) => fits(example, odd) === false);
    expect(fc.check(refused)).toMatchObject({ failed: false });
  });

  test('refuses a wrong kind of thing in each place', () => {
    const wrong = [null, true, 1.5, -1, 99, '', '\u0000', '\ud800', 'x'.repeat(100_000), {}, [{}]];
    const mayBe: Record<string, unknown[]> = { who: [null], due: [null], until: [null, -1, 99] };
    for (const key of Object.keys(body)) {
      const odd = wrong.filter((value) => !(mayBe[key] ?? []).includes(value));
      const taken = odd.filter((value) => fits(example, { ...body, [key]: value }));
      expect([key, taken]).toEqual([key, key === 'look' ? [99] : []]);
    }
  });
});

describe('numbers and lists have their limits', () => {
  const kind = (name: string) => sent(name, {});

  test('a rating is a whole number from 0 to 10', () => {
    const rates = (number: unknown) => fits(kind('goals/rate'), { round: id, number });
    expect([0, 10].map(rates)).toEqual([true, true]);
    expect([-1, 11, 4.5, Number.NaN, Infinity, '5', -0.1].some(rates)).toBe(false);
  });

  test('a moment is a whole number that can be counted', () => {
    const body = { member: rosa, topics: ['goals'], may: 'see' };
    const until = (at: unknown) => fits(kind('sharing/share'), { ...body, until: at });
    expect([null, noon].map(until)).toEqual([true, true]);
    expect([1e300, Number.MAX_SAFE_INTEGER, 8.64e15, Infinity, noon + 0.5].some(until)).toBe(false);
  });

  test('topics are at least one, and none that is not shared', () => {
    const shared = (topics: unknown) => fits(kind('sharing/take-back'), { member: rosa, topics });
    expect(shared(['goals', 'story'])).toBe(true);
    expect(
      [[], ['circle'], ['everything'], Array(topics.length + 1).fill('goals'), 'goals'].some(
        shared,
      ),
    ).toBe(false);
  });

  test('nobody asks a crowd', () => {
    const asks = (count: number) =>
      fits(kind('goals/ask-rating'), {
        asked: Array.from({ length: count }, (_, n) => nthId(n + 1)),
      });
    expect([0, 1, 20, 21].map(asks)).toEqual([false, true, true, false]);
  });
});
