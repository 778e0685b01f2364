import type { ReactNode } from 'react';
import { usePeople } from '../use-people.ts';
import { ChangedWords } from '../../ui/changed-words.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Suggestion } from '../../../record/agreeing/suggestion.ts';
import { useAgreeing } from './use-agreeing.tsx';

type Part = { label: string; words: ReactNode };

/** Each part that would change, before and after, and why. */
export function useChangedParts(suggestion: Suggestion): Part[] {
  const { terms, why, by } = suggestion;
  const { say } = useWords();
  const { name } = usePeople();
  const { agreeing, view, speaking, isFirst } = useAgreeing();
  const values = { name: name(by), who: by === view.viewer ? 'you' : 'other' };
  const holds = speaking.partsOf(agreeing.terms);
  const changed = speaking.partsOf(terms).flatMap((part): Part[] => {
    const before = holds.find((each) => each.name === part.name)?.words ?? '';
    const after = part.words;
    if (before === after) return [];
    if (isFirst(suggestion)) return [{ label: part.label, words: after }];
    const named = { ...values, part: part.label };
    const now = {
      label: say('agreeing.now', named),
      words: <ChangedWords before={before} after={after} show="before" />,
    };
    const then = {
      label: say('agreeing.then', named),
      words: after ? (
        <ChangedWords before={before} after={after} show="after" />
      ) : (
        <span className="soft">{say('agreeing.nothing')}</span>
      ),
    };
    return before ? [now, then] : [then];
  });
  return why === undefined
    ? changed
    : [...changed, { label: say('agreeing.why', values), words: why }];
}
