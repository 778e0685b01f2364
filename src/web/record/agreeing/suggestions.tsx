import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { openSuggestions } from './goal.ts';
import { SuggestionSlip } from './suggestion-slip.tsx';
import { useGoal } from './use-goal.tsx';

/** What is suggested and waits for an answer, beside what holds. The oldest first. */
export function Suggestions() {
  const { goal } = useGoal();
  const acting = useActing();
  return (
    <ActArea acting={acting}>
      {openSuggestions(goal).map((suggestion) => (
        <SuggestionSlip key={suggestion.id} suggestion={suggestion} acting={acting} />
      ))}
    </ActArea>
  );
}
