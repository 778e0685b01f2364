import { createContext, useContext, type ReactNode } from 'react';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { mayAsk, whoWillSee } from '../../web/record/forecast.ts';
import type { Asking } from '../../web/record/send-act.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown, View } from '../../web/record/view.ts';
import type { Goal } from './goal.ts';
import { sidesOf } from './sides.ts';

/** What the parts of a goal's page know: the goal as the viewer sees it, and what they may do. */
export type OpenGoal = {
  view: View;
  item: Item;
  goal: Goal;
  entries: readonly Entry[];
  /** An act about this goal. */
  ask: (kind: string, body: object) => Asking;
  /** True when the viewer may ask for it now. */
  may: (asking: Asking) => boolean;
  /** Who will see what it writes. */
  willSee: (asking: Asking) => Id[];
  /** Who agrees on it; of several therapists those who have spoken. */
  sides: (spoken: readonly Id[]) => Id[];
  /** True when it waits for the viewer to look at it again. */
  isLookDue: boolean;
};

const Here = createContext<OpenGoal | undefined>(undefined);

export function GoalProvider({ shown, children }: { shown: Shown<Goal>; children: ReactNode }) {
  const view = useView();
  const { item, state: goal, entries } = shown;
  const open: OpenGoal = {
    view,
    item,
    goal,
    entries,
    ask: (kind, body) => ({ kind, item: item.id, body }),
    may: (asking) => mayAsk(view, asking),
    willSee: (asking) => whoWillSee(view, asking),
    sides: (spoken) => sidesOf({ circle: view.circle, item, now: view.now }, spoken),
    isLookDue: view.attention(item.id).some(({ code }) => code === 'goals/look-again'),
  };
  return <Here value={open}>{children}</Here>;
}

export function useGoal(): OpenGoal {
  const open = useContext(Here);
  if (!open) throw new Error('useGoal is for the page of a goal');
  return open;
}
