import { NewGoalPage } from '../../rooms/goals/new-goal-page.tsx';
import { useBegun } from './use-begun.ts';

/** A blank page for a goal; begun from something, it has its words on it already. */
export function NewGoalFrom() {
  const begun = useBegun();
  return <NewGoalPage key={begun?.from} begun={begun} />;
}
