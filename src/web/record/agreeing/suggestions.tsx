import { ActArea } from '../act-area.tsx';
import { useActing } from '../use-acting.ts';
import { openSuggestions } from '../../../record/agreeing/suggestion.ts';
import { SuggestionSlip } from './suggestion-slip.tsx';
import { useAgreeing } from './use-agreeing.tsx';

/** What is suggested and waits for an answer, beside what holds. The oldest first. */
export function Suggestions({ level }: { level?: 2 | 3 }) {
  const { agreeing } = useAgreeing();
  const acting = useActing();
  return (
    <ActArea acting={acting}>
      {openSuggestions(agreeing).map((suggestion) => (
        <SuggestionSlip key={suggestion.id} suggestion={suggestion} acting={acting} level={level} />
      ))}
    </ActArea>
  );
}
