import { Disc } from './disc.tsx';
import styles from './folds.module.css';
import type { Person } from './person-mark.ts';
import { useWords } from './words.tsx';

interface FoldsProps {
  /** Who gives a number, and whether it is in. The numbers themselves are not here to be seen. */
  people: readonly { readonly person: Person; readonly isIn: boolean }[];
}

/** Numbers on folded slips, until all are in and they are opened together. */
export function Folds({ people }: FoldsProps) {
  const { say } = useWords();
  return (
    <ul className={styles.folds}>
      {people.map(({ person, isIn }) => (
        <li key={person.personId} className={isIn ? styles.fold : styles.open}>
          <Disc person={person} size="small" />
          <span className={styles.words}>
            {person.you ? say('people.you') : person.name}
            <span className={styles.state}>
              {isIn ? say('pieces.folded') : say('pieces.notInYet')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
