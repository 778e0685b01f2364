import { usePeople } from '../../web/record/use-people.ts';
import { markClass } from '../../web/ui/person-mark.ts';
import { useWords } from '../../web/ui/words.tsx';
import { answerTo } from './answer.ts';
import type { Suggestion } from './goal.ts';
import styles from './suggestions.module.css';
import { useAnswers } from './use-answers.tsx';
import { useGoal } from './use-goal.tsx';

/** Whom it waits for, and who wants to talk about it first. */
export function SuggestionState({ suggestion }: { suggestion: Suggestion }) {
  const { say } = useWords();
  const { names, name, person } = usePeople();
  const { view, entries } = useGoal();
  const open = useAnswers(suggestion).filter(({ state }) => state === 'waiting');
  const others = open.map((each) => each.person.personId).filter((id) => id !== view.viewer);
  const isMine = suggestion.by === view.viewer;
  const hasAgreed = suggestion.agreedBy.includes(view.viewer);
  const key = isMine ? 'mine' : hasAgreed ? 'agreed' : 'open';
  return (
    <div className={styles.state}>
      {others.length > 0 && <p>{say(`goals.slip.waits.${key}`, { names: names(others) })}</p>}
      {suggestion.putOffBy.map((by) => {
        const words = answerTo(entries, suggestion.id, by)?.body.words;
        return (
          <p key={by} className={markClass(person(by))}>
            {say('goals.slip.putOff', { name: name(by) })} {words !== undefined && <q>{words}</q>}
          </p>
        );
      })}
    </div>
  );
}
