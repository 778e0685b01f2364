import type { ReactNode } from 'react';
import { Disc } from './disc.tsx';
import type { Person } from './person-mark.ts';
import styles from './person-name.module.css';
import { useWords } from './words.tsx';

/** A disc and a name, and what the person is here. */
export function PersonName({ person, role }: { person: Person; role?: ReactNode }) {
  const { say } = useWords();
  return (
    <span className={styles.who}>
      <Disc person={person} />
      <span>
        {person.you ? say('people.you') : person.name}
        {role !== undefined && <small className={styles.role}> {role}</small>}
      </span>
    </span>
  );
}
