import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './looks.module.css';
import { useGoal } from './use-goal.tsx';

/** What each side says this time. */
export function LooksSoFar() {
  const { say, sayDate } = useWords();
  const { person } = usePeople();
  const { goal, view } = useGoal();
  if (goal.looking.length === 0) return null;
  return (
    <ul className={styles.looks}>
      {goal.looking.map(({ by, at, where, words }) => (
        <li key={by}>
          <OwnWords
            person={person(by)}
            text={words}
            note={say(`goals.looked.${where}`, {
              who: by === view.viewer ? 'you' : 'other',
              day: sayDate(at),
            })}
          />
        </li>
      ))}
    </ul>
  );
}
