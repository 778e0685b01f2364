import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Said } from './goal.ts';
import styles from './said-list.module.css';
import { useGoal } from './use-goal.tsx';

/** What people said one after the other, each in their own words, the newest last. */
export function SaidList({ said }: { said: readonly Said[] }) {
  const { sayDate } = useWords();
  const { person } = usePeople();
  const { item, entries } = useGoal();
  if (said.length === 0) return null;
  return (
    <ul className={styles.said}>
      {said.map(({ id, by, at, words }) => (
        <li key={id}>
          <OwnWords person={person(by)} text={words} note={sayDate(at)}>
            <EntryAudience within={{ item, entries }} entry={id} />
          </OwnWords>
        </li>
      ))}
    </ul>
  );
}
