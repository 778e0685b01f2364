import type { Question, Scoring } from './measure.ts';

/** A number as it was answered; null where the question was skipped. */
export type Answer = number | null;

export type Score =
  | { total: number; skipped: number }
  /** Too many questions were skipped for a number that would be true. */
  | { total: undefined; skipped: number };

/**
 * The total of these answers by the measure's own rule. What was skipped counts as nothing at all,
 * and never as zero: either the rule allows the mean of the others in its place, or there is no total.
 */
export function scoreOf(
  {
    questions,
    total,
    times = 1,
    mayMiss = 0,
  }: Pick<Scoring, 'total' | 'times' | 'mayMiss'> & {
    questions: readonly Pick<Question, 'answers' | 'isUnscored' | 'isReversed'>[];
  },
  answers: readonly (Answer | undefined)[],
): Score {
  const counted = questions.flatMap((question, n) =>
    question.isUnscored ? [] : [turned(question, answers[n] ?? null)],
  );
  const given = counted.filter((value) => value !== null);
  const skipped = counted.length - given.length;
  if (given.length === 0 || skipped > mayMiss) return { total: undefined, skipped };
  const sum = given.reduce((before, value) => before + value, 0);
  const many = total === 'mean' ? 1 : counted.length;
  return { total: rounded((sum / given.length) * many * times), skipped };
}

/** Without the crumbs that dividing leaves: two thirds of three are two. */
const rounded = (total: number) => Math.round(total * 1e6) / 1e6;

/** A reversed question counts from the other end. */
function turned({ answers, isReversed }: Pick<Question, 'answers' | 'isReversed'>, answer: Answer) {
  if (answer === null || !isReversed) return answer;
  const values = answers.map(({ value }) => value);
  return Math.min(...values) + Math.max(...values) - answer;
}

/** The lowest and the highest total that answers can come to. */
export function endsOf(rule: Parameters<typeof scoreOf>[0]): { lowest: number; highest: number } {
  const values = rule.questions.map(({ answers, ...question }) => {
    const all = answers.map(({ value }) => value);
    return { ...question, lowest: Math.min(...all), highest: Math.max(...all) };
  });
  const ends = [
    values.map(({ isReversed, lowest, highest }) => (isReversed ? highest : lowest)),
    values.map(({ isReversed, lowest, highest }) => (isReversed ? lowest : highest)),
  ].map((answers) => scoreOf(rule, answers).total ?? 0);
  return { lowest: Math.min(...ends), highest: Math.max(...ends) };
}

/** What the publisher calls a total; nothing where there are no bands. */
export function bandOf({ bands = [] }: Pick<Scoring, 'bands'>, total: number): string | undefined {
  return bands.findLast(({ from, to }) => from <= total && total < to + 1)?.name;
}

/** True from the cut-off on, in the direction in which things are harder. */
export function isCase(
  { direction, caseness }: Pick<Scoring, 'direction' | 'caseness'>,
  total: number,
): boolean {
  if (caseness === undefined) return false;
  return direction === 'lower-better' ? total >= caseness : total <= caseness;
}
