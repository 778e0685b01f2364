import { usePeople } from '../use-people.ts';
import { markClass } from '../../ui/person-mark.ts';
import { useWords } from '../../ui/words.tsx';
import { answerTo } from './answer.ts';
import type { Suggestion } from '../../../record/agreeing/suggestion.ts';
import styles from './suggestions.module.css';
import { useAnswers } from './use-answers.tsx';
import { useAgreeing } from './use-agreeing.tsx';

/** Whom it waits for, and who wants to talk about it first. */
export function SuggestionState({ suggestion }: { suggestion: Suggestion }) {
  const { say } = useWords();
  const { names, name, person } = usePeople();
  const { view, entries } = useAgreeing();
  const open = useAnswers(suggestion).filter(({ state }) => state === 'waiting');
  const others = open.map((each) => each.person.personId).filter((id) => id !== view.viewer);
  const isMine = suggestion.by === view.viewer;
  const hasAgreed = suggestion.agreedBy.includes(view.viewer);
  const key = isMine ? 'mine' : hasAgreed ? 'agreed' : 'open';
  return (
    <div className={styles.state}>
      {others.length > 0 && <p>{say(`agreeing.waits.${key}`, { names: names(others) })}</p>}
      {suggestion.putOffBy.map((by) => {
        const words = answerTo(entries, suggestion.id, by)?.body.words;
        return (
          <p key={by} className={markClass(person(by))}>
            {say('agreeing.putOff', { name: name(by) })} {words !== undefined && <q>{words}</q>}
          </p>
        );
      })}
    </div>
  );
}
