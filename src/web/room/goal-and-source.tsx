import { GoalPage } from '../../rooms/goals/goal-page.tsx';
import { ComesFrom } from './comes-from.tsx';
import { WhatHangs } from './what-hangs.tsx';

/** A goal, with what it comes from and what hangs from it. */
export function GoalAndSource() {
  return (
    <GoalPage
      source={(from) => <ComesFrom from={from} />}
      hangs={(goal) => <WhatHangs from={goal} />}
    />
  );
}
