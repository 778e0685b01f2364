import { openSuggestions } from '../../../record/agreeing/suggestion.ts';
import { Signed, type Signature } from '../../ui/signed.tsx';
import { usePeople } from '../use-people.ts';
import { useAgreeing } from './use-agreeing.tsx';
import { useAnswers } from './use-answers.tsx';

/** Who signed the words that hold; before any hold, who has said yes to what is suggested. */
export function useSignatures(): readonly Signature[] {
  const { person } = usePeople();
  const { agreeing } = useAgreeing();
  const answers = useAnswers(openSuggestions(agreeing).at(-1));
  if (agreeing.signed.length === 0) return answers;
  return agreeing.signed.map(({ by, at }) => ({ person: person(by), state: 'agreed', on: at }));
}

/** The lines alone, for a page on which several things are agreed. */
export function Signatures() {
  const signatures = useSignatures();
  return signatures.length > 0 && <Signed signatures={signatures} />;
}
