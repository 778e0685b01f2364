import { usePeople } from '../use-people.ts';
import type { Signature } from '../../ui/signed.tsx';
import { answerTo } from './answer.ts';
import type { Suggestion } from '../../../record/agreeing/suggestion.ts';
import { useAgreeing } from './use-agreeing.tsx';

/** Where each of those who agree on it stands with a suggestion. */
export function useAnswers(suggestion: Suggestion | undefined): Signature[] {
  const { person } = usePeople();
  const { sides, entries } = useAgreeing();
  if (!suggestion) return [];
  const { id, by, at, agreedBy, putOffBy } = suggestion;
  return sides([...agreedBy, ...putOffBy]).map((side) => ({
    person: person(side),
    on: side === by ? at : answerTo(entries, id, side)?.at,
    state: agreedBy.includes(side) ? 'agreed' : putOffBy.includes(side) ? 'not-now' : 'waiting',
  }));
}
