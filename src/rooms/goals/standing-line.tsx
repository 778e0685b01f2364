import { useWords } from '../../web/ui/words.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { useGoal } from './use-goal.tsx';

/** Where the goal is, in words. */
export function StandingLine() {
  const { say, sayDate } = useWords();
  const { names } = usePeople();
  const { goal } = useGoal();
  const { standing, signed, lookedAt } = goal;
  const isNeverAgreed = standing === 'let-go' && signed.length === 0;
  return (
    <p className="lede">
      {say(isNeverAgreed ? 'goals.standing.taken-back' : `goals.standing.${standing}`, {
        names: names(signed.map(({ by }) => by)),
        day: sayDate(standing === 'agreed' ? (signed[0]?.at ?? lookedAt) : lookedAt),
      })}
    </p>
  );
}
