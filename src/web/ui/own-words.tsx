import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './own-words.module.css';
import { markClass, type Person } from './person-mark.ts';
import { useWords } from './words.tsx';

interface OwnWordsProps {
  person: Person;
  /** Exactly what the person wrote: never trimmed, corrected or shortened. */
  text?: string | undefined;
  /** What stands after the name: "said on November 10". */
  note?: ReactNode;
  /** They have not written yet: what happens next, in one sentence. */
  waiting?: ReactNode;
  /** What belongs to the words, below them, in the same stroke. */
  children?: ReactNode;
  /** The name is said already, right above. */
  hasNoName?: boolean;
}

/** A person's own words, with their marker drawn down the side. */
export function OwnWords({ person, text, note, waiting, children, hasNoName }: OwnWordsProps) {
  const { say } = useWords();
  return (
    <div
      className={classes(styles.words, waiting !== undefined && styles.waiting, markClass(person))}
    >
      {!hasNoName && (
        <div className={styles.by}>
          <b>{person.you ? say('people.you') : person.name}</b>
          {note !== undefined && <span>{note}</span>}
        </div>
      )}
      {text !== undefined && (
        <p className={styles.text} dir="auto">
          {text}
        </p>
      )}
      {waiting !== undefined && <p className={styles.next}>{waiting}</p>}
      {children}
    </div>
  );
}
