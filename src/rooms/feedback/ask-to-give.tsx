/** Feedback that is being written, and how it is asked for. */
import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { written } from '../../web/record/check-asking.ts';
import type { Asking } from '../../web/record/send-act.ts';
import type { View } from '../../web/record/view.ts';
import { questions, showings, type Question, type Showing } from './answers.ts';

export type Draft = Record<Question, number | null> & { missing: string; change: string };

export const blankDraft: Draft = {
  heard: null,
  matters: null,
  approach: null,
  pace: null,
  missing: '',
  change: '',
};

type Written = {
  draft: Draft;
  showing: Showing | null;
  about: readonly Id[];
  session: Id | undefined;
};

export function askToGive(view: View, { draft, showing, about, session }: Written): Asking {
  const numbers = questions.flatMap((question) =>
    draft[question] === null ? [] : [[question, draft[question]]],
  );
  const body = {
    ...Object.fromEntries(numbers),
    missing: written(draft.missing),
    change: written(draft.change),
    ...(showing && { showing }),
    session,
  };
  return { kind: 'feedback/give', body, about, for: forWhom(view, showing) };
}

/** What a supporter or professional shows is for them and those it is between, as the record says. */
function forWhom(view: View, showing: Showing | null): Audienced | undefined {
  if (showing !== 'now') return { audience: 'only-me', named: [] };
  return view.seat?.role === 'client' ? { audience: 'between-us', named: [] } : undefined;
}

/**
 * Only a client can show later what was theirs alone, so nobody else is offered to bring it along.
 */
export function showingsFor(view: View): readonly Showing[] {
  return view.seat?.role === 'client' ? showings : showings.filter((each) => each !== 'next-time');
}
