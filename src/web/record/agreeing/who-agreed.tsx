import { usePeople } from '../../web/record/use-people.ts';
import { Section } from '../../web/ui/section.tsx';
import { Signed } from '../../web/ui/signed.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { openSuggestions } from './goal.ts';
import { useAnswers } from './use-answers.tsx';
import { useGoal } from './use-goal.tsx';

/** Who signed the words that hold; before any hold, who has said yes to what is suggested. */
export function WhoAgreed() {
  const { say } = useWords();
  const { person } = usePeople();
  const { goal } = useGoal();
  const answers = useAnswers(openSuggestions(goal).at(-1));
  const signatures =
    goal.signed.length > 0
      ? goal.signed.map(({ by, at }) => ({ person: person(by), state: 'agreed' as const, on: at }))
      : answers;
  if (signatures.length === 0) return null;
  return (
    <Section title={say('goals.agreed')}>
      <Signed signatures={signatures} />
    </Section>
  );
}
