import type { Id } from '../../record/ids.ts';
import { useGoal } from './use-goal.tsx';

/** Whose words stand on the page: those who agree on the goal, you first, then all who wrote. */
export function useVoices(): { sides: Id[]; others: Id[] } {
  const { view, goal, sides } = useGoal();
  const wrote = Object.keys(goal.ownWords);
  const agreeing = sides(wrote);
  const youFirst = (a: Id, b: Id) => Number(b === view.viewer) - Number(a === view.viewer);
  return {
    sides: agreeing.toSorted(youFirst),
    others: wrote.filter((person) => !agreeing.includes(person)).sort(youFirst),
  };
}
