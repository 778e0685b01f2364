import type { ReactNode } from 'react';
import { usePeople } from '../../web/record/use-people.ts';
import { ChangedWords } from '../../web/ui/changed-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Suggestion } from './goal.ts';
import { termParts, useTermWords } from './term-parts.tsx';
import { useGoal } from './use-goal.tsx';

type Part = { label: string; words: ReactNode };

/** Each part of the goal that would change, before and after, and why. */
export function useChangedParts({ terms, why, by }: Suggestion): Part[] {
  const { say } = useWords();
  const { name } = usePeople();
  const { goal, view } = useGoal();
  const wordsOf = useTermWords();
  const values = { name: name(by), who: by === view.viewer ? 'you' : 'other' };
  const changed = termParts.flatMap((part): Part[] => {
    const [before, after] = [wordsOf(goal.terms, part), wordsOf(terms, part)];
    if (before === after) return [];
    const named = { ...values, part: say(`goals.part.${part}`) };
    const now = {
      label: say('goals.slip.now', named),
      words: <ChangedWords before={before} after={after} show="before" />,
    };
    const then = {
      label: say('goals.slip.then', named),
      words: after ? (
        <ChangedWords before={before} after={after} show="after" />
      ) : (
        <span className="soft">{say('goals.slip.nothing')}</span>
      ),
    };
    return before ? [now, then] : [then];
  });
  return why === undefined
    ? changed
    : [...changed, { label: say('goals.slip.why', values), words: why }];
}
