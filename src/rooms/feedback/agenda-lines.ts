/**
 * What feedback brings to the next agenda: each answer that is low, or lower than the time before.
 * An answer is compared with the same person's own earlier answer to the same question, and with
 * nothing else.
 */
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { questions, type Question } from './answers.ts';
import { isShown, type Feedback } from './said.ts';

/** Up to this number an answer is talked about the next time. It says nothing about a person. */
const low = 6;

export type AgendaLine = {
  code: `feedback/${Question}-${'low' | 'falling'}`;
  question: Question;
  now: number;
  /** What the same person said the time before, where they said something. */
  before: number | undefined;
};

/** The lines of one feedback, beside what the same person showed before, in the order asked. */
export function agendaLinesFrom(
  state: Pick<Feedback, 'answers'>,
  earlier: Pick<Feedback, 'answers'> | undefined,
): AgendaLine[] {
  return questions.flatMap((question): AgendaLine[] => {
    const now = state.answers[question];
    const before = earlier?.answers[question];
    if (now === undefined) return [];
    if (now <= low) return [{ code: `feedback/${question}-low`, question, now, before }];
    if (before === undefined || before <= now) return [];
    return [{ code: `feedback/${question}-falling`, question, now, before }];
  });
}

/** A feedback of the record, as some page has it. */
export type FeedbackThere = { item: Pick<Item, 'id' | 'audience'>; state: Feedback };

/** What the same person showed last before this one, as far as the viewer may see. */
export function shownBefore<There extends FeedbackThere>(
  all: readonly There[],
  { state }: FeedbackThere,
): There | undefined {
  return newestFirst(all).find(
    (each) => isShown(each.item) && each.state.by === state.by && each.state.at < state.at,
  );
}

/**
 * The lines of what each person showed, with the feedback and the person. Of each question the
 * latest answer counts: who leaves one out says nothing new about it.
 */
export function agendaLinesOf(
  all: readonly FeedbackThere[],
): (AgendaLine & { item: Id; by: Id })[] {
  const shown = newestFirst(all).filter(({ item, state }) => isShown(item) && state.by !== '');
  return shown.flatMap((each, n) => {
    const { item, state } = each;
    const newer = shown.slice(0, n).filter((other) => other.state.by === state.by);
    const isLatest = (question: Question) =>
      newer.every((other) => other.state.answers[question] === undefined);
    return agendaLinesFrom(state, shownBefore(all, each)?.state)
      .filter(({ question }) => isLatest(question))
      .map((line) => ({ ...line, item: item.id, by: state.by }));
  });
}

function newestFirst<There extends FeedbackThere>(all: readonly There[]): There[] {
  return all.toSorted((a, b) => b.state.at - a.state.at);
}
