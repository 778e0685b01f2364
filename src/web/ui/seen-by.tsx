import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Disc } from './disc.tsx';
import { markClass, type PersonMark } from './person-mark.ts';
import styles from './seen-by.module.css';
import { useWords } from './words.tsx';

interface SeenByProps {
  person: PersonMark;
  /** The thing itself, as this person sees it. */
  children: ReactNode;
  /** What they will not see, each in words. */
  hidden?: readonly string[];
}

/** The page through somebody else's eyes, in a frame of their color. */
export function SeenBy({ person, children, hidden = [] }: SeenByProps) {
  const { say } = useWords();
  return (
    <div className={classes(styles.view, markClass(person))}>
      <p className={styles.caption}>
        <Disc person={person} size="small" />
        {say('pieces.viewOf', { name: person.name })}
      </p>
      <div className={styles.inside}>
        {children}
        {hidden.length > 0 && (
          <>
            <p className={styles.not}>{say('pieces.willNotSee', { name: person.name })}</p>
            <ul>
              {hidden.map((thing) => (
                <li key={thing} className={styles.hidden}>
                  {thing}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
