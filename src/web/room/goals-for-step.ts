import type { Goal } from '../../rooms/goals/goal.ts';
import { isFor, type Begun } from '../record/begun.ts';
import { mayAsk, whoWillSee } from '../record/forecast.ts';
import { isTheirs } from '../record/is-theirs.ts';
import type { Shown, View } from '../record/view.ts';

const open = ['proposed', 'agreed', 'paused'];

/**
 * The goals on which the viewer may write a step. Words that fewer people see go on a goal that more
 * people see only by the client whose goal it is.
 */
export function goalsForStep(view: View, begun: Begun | undefined): Shown<Goal>[] {
  const body = { text: begun?.words ?? '', who: null, due: null };
  return view.shownIn<Goal>('goals').filter(({ item, state }) => {
    const asking = { kind: 'goals/add-step', item: item.id, body };
    if (!open.includes(state.standing) || !mayAsk(view, asking)) return false;
    return !begun || isTheirs(view, item) || isFor(begun.readers, whoWillSee(view, asking));
  });
}
