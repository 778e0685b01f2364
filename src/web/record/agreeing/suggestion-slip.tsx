import { usePeople } from '../use-people.ts';
import type { Acting } from '../use-acting.ts';
import { AudienceLine } from '../../ui/audience-line.tsx';
import { ProposalSlip } from '../../ui/proposal-slip.tsx';
import { Signed } from '../../ui/signed.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Suggestion } from '../../../record/agreeing/suggestion.ts';
import { SuggestionAnswers } from './suggestion-answers.tsx';
import { SuggestionState } from './suggestion-state.tsx';
import styles from './suggestions.module.css';
import { useChangedParts } from './use-changed-parts.tsx';
import { useAnswers } from './use-answers.tsx';
import { useAgreeing } from './use-agreeing.tsx';

interface SuggestionSlipProps {
  suggestion: Suggestion;
  acting: Acting;
  level: 2 | 3 | undefined;
}

/** Somebody suggests a thing, or a change of it: what it says now, what it would say, and why. */
export function SuggestionSlip({ suggestion, acting, level }: SuggestionSlipProps) {
  const { say, sayDay } = useWords();
  const { person, name, seats, names } = usePeople();
  const { view, item, agreeing, entries, speaking, ...here } = useAgreeing();
  const answers = useAnswers(suggestion);
  const parts = useChangedParts(suggestion);
  const isFirst = here.isFirst(suggestion);
  const isMine = suggestion.by === view.viewer;
  const entry = entries.find(({ id }) => id === suggestion.id);
  const readers = entry ? view.whoSeesEntry(item, entry) : [];
  const others = view.whoSees(item).filter((each) => !readers.includes(each));
  const kind = isFirst ? 'first' : 'change';
  const until = useUntil(
    isFirst,
    answers.map((answer) => answer.person.personId),
  );
  return (
    <ProposalSlip
      from={person(suggestion.by)}
      title={say(isMine ? 'agreeing.yours' : 'agreeing.theirs', {
        kind,
        name: name(suggestion.by),
        thing: speaking.thing,
      })}
      note={say('agreeing.note', {
        day: sayDay(suggestion.at),
        until,
      })}
      parts={parts}
      level={level}
    >
      {answers.length > 2 && agreeing.signed.length > 0 && (
        <div className={styles.part}>
          <Signed signatures={answers} isSmall />
        </div>
      )}
      <SuggestionState suggestion={suggestion} />
      <SuggestionAnswers suggestion={suggestion} acting={acting} />
      <div className={styles.part}>
        <AudienceLine
          seats={seats(readers)}
          more={others.length > 0 ? say('agreeing.later', { names: names(others) }) : undefined}
        />
      </div>
    </ProposalSlip>
  );
}

/** "Nothing changes until you both agree." */
function useUntil(isFirst: boolean, sides: readonly string[]): string {
  const { say } = useWords();
  const { names } = usePeople();
  const { view } = useAgreeing();
  const isOne = sides.includes(view.viewer);
  const who = !isOne ? 'others' : sides.length === 2 ? 'both' : 'all';
  return say(isFirst ? 'agreeing.untilHolds' : 'agreeing.untilChanges', {
    who,
    names: names(sides),
  });
}
