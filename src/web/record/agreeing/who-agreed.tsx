import { usePeople } from '../use-people.ts';
import { Section } from '../../ui/section.tsx';
import { Signed } from '../../ui/signed.tsx';
import { useWords } from '../../ui/words.tsx';
import { openSuggestions } from '../../../record/agreeing/suggestion.ts';
import { useAnswers } from './use-answers.tsx';
import { useAgreeing } from './use-agreeing.tsx';

/** Who signed the words that hold; before any hold, who has said yes to what is suggested. */
export function WhoAgreed() {
  const { say } = useWords();
  const { person } = usePeople();
  const { agreeing } = useAgreeing();
  const answers = useAnswers(openSuggestions(agreeing).at(-1));
  const signatures =
    agreeing.signed.length > 0
      ? agreeing.signed.map(({ by, at }) => ({
          person: person(by),
          state: 'agreed' as const,
          on: at,
        }))
      : answers;
  if (signatures.length === 0) return null;
  return (
    <Section title={say('agreeing.agreed')}>
      <Signed signatures={signatures} />
    </Section>
  );
}
