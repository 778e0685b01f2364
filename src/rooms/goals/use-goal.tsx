import { createContext, useContext, type ReactNode } from 'react';
import type { Id } from '../../record/ids.ts';
import { sidesOf } from '../../web/record/agreeing/sides.ts';
import { openItem, type OpenItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import type { Goal } from './goal.ts';

/** What the parts of a goal's page know: the goal as the viewer sees it, and what they may do. */
export type OpenGoal = OpenItem<Goal> & {
  goal: Goal;
  /** Who agrees on it; of several therapists those who have spoken. */
  sides: (spoken: readonly Id[]) => Id[];
  /** True when it waits for the viewer to look at it again. */
  isLookDue: boolean;
};

const Here = createContext<OpenGoal | undefined>(undefined);

export function GoalProvider({ shown, children }: { shown: Shown<Goal>; children: ReactNode }) {
  const view = useView();
  const { item, state: goal } = shown;
  const open: OpenGoal = {
    ...openItem(view, shown),
    goal,
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
