import type { ReactNode } from 'react';
import { Disc } from './disc.tsx';
import styles from './people-list.module.css';
import type { Person } from './person-mark.ts';
import { useWords } from './words.tsx';

export function PeopleList({ children }: { children: ReactNode }) {
  return <ul className={styles.people}>{children}</ul>;
}

interface PeopleRowProps {
  person: Person;
  /** "your sister", "counselor", "this is your room" */
  role: string;
  /** What this person can see, in words. */
  sees?: ReactNode;
  isInvited?: boolean;
  /** What can be done: "See the room as Dana sees it". */
  children?: ReactNode;
}

/** One person of the circle: who they are, and what they can see. */
export function PeopleRow({ person, role, sees, isInvited = false, children }: PeopleRowProps) {
  const { say } = useWords();
  return (
    <li className={styles.row} id={`person-${person.personId}`}>
      <Disc person={person} size="large" isInvited={isInvited} />
      <div>
        <span className={styles.name}>{person.you ? say('people.you') : person.name}</span>
        <span className={styles.role}> {role}</span>
        {sees !== undefined && (
          <span className={styles.sees}>
            <span className="vh">{say('pieces.sees')}: </span>
            {sees}
          </span>
        )}
        {children}
      </div>
    </li>
  );
}
