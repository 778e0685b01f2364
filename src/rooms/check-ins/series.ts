/** How it went: the finished answers of one person, in order, with what may be said about them. */
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { isRiskQuestion, type Answering, type CheckIn } from './check-in.ts';
import type { Form } from './measures/own-measure.ts';
import type { Scale } from './measures/scales.ts';
import { endsOf, scoreOf, type Score } from './measures/score.ts';
import { signalOf, type Signal } from './measures/signal.ts';

export type Point = { answering: Answering; at: Instant; score: Score };
export type Series = { person: Id; points: readonly Point[] };

/**
 * The form as this viewer's numbers come of it. Whoever is not between us never sees the answers to
 * risk questions, so for them the sum is that of the others, and it is called so: no bands and no
 * signals, which belong to the whole. It is made of what they see anyway, and tells nothing more.
 */
export function formAsSeen(
  form: Form,
  { risk = [] }: Pick<Scale, 'risk'>,
  isBetween: boolean,
): Form {
  if (isBetween || risk.length === 0) return form;
  const { bands: _, caseness: __, reliableChange: ___, meaningfulChange: ____, ...rest } = form;
  const questions = form.questions.map((question, n) =>
    isRiskQuestion({ risk }, n) ? { ...question, isUnscored: true as const } : question,
  );
  return { ...rest, questions, ...endsOf({ ...rest, questions }) };
}

/** One series for each person who has finished answers, the clients' first. */
export function seriesOf(checkIn: Pick<CheckIn, 'answerings'>, form: Form, clients: readonly Id[]) {
  const done = checkIn.answerings.flatMap((answering): Point[] => {
    const { finishedAt: at, answers } = answering;
    if (at === undefined) return [];
    const given = form.questions.map((_, n) => answers[n]);
    return [{ answering, at, score: scoreOf(form, given) }];
  });
  const people = [...new Set(done.map(({ answering }) => answering.by))];
  const first = people.filter((person) => clients.includes(person));
  const others = people.filter((person) => !clients.includes(person));
  return [...first, ...others].map((person): Series => ({
    person,
    points: done.filter(({ answering }) => answering.by === person).toSorted((a, b) => a.at - b.at),
  }));
}

/** Those that came to a number, the oldest first. */
export function numbersOf({ points }: Pick<Series, 'points'>): { at: Instant; total: number }[] {
  return points.flatMap(({ at, score }) =>
    score.total === undefined ? [] : [{ at, total: score.total }],
  );
}

export function signalIn(series: Series, form: Form): Signal | undefined {
  return signalOf(
    form,
    numbersOf(series).map(({ total }) => total),
  );
}
