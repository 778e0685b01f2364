import { GoalPage } from '../../rooms/goals/goal-page.tsx';
import { ComesFrom } from './comes-from.tsx';

/** A goal, with what it comes from. */
export function GoalAndSource() {
  return <GoalPage source={(from) => <ComesFrom from={from} />} />;
}
