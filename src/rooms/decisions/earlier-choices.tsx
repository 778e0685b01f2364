import { usePeople } from '../../web/record/use-people.ts';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './choice-slip.module.css';
import { useQuestion } from './use-question.tsx';

/** Every choice before the one that holds, with its reason and who agreed to it. */
export function EarlierChoices() {
  const { say, sayDayAndYear } = useWords();
  const { names } = usePeople();
  const { question, nameOf } = useQuestion();
  const earlier = question.choices.slice(0, -1).toReversed();
  if (earlier.length === 0) return null;
  return (
    <Unfold title={say('decisions.choice.earlier')}>
      <ul className={styles.earlier}>
        {earlier.map(({ id, choice, name, by, at }) => (
          <li key={id}>
            <p className="quiet">
              {say('decisions.choice.from', { day: sayDayAndYear(at) })} · {names(by)}
            </p>
            <p className="title" dir="auto">
              {name || nameOf(choice.option)}
            </p>
            <p className={styles.reason} dir="auto">
              {choice.reason}
            </p>
          </li>
        ))}
      </ul>
    </Unfold>
  );
}
