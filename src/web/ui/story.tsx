import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Disc } from './disc.tsx';
import { markClass, type Person } from './person-mark.ts';
import styles from './story.module.css';

/** What happened, one sentence after the other, the newest last. */
export function Story({ children }: { children: ReactNode }) {
  return <ol className={styles.story}>{children}</ol>;
}

interface StoryLineProps {
  person: Person;
  /** "Amara suggested a change." */
  sentence: string;
  /** "Friday, November 20" */
  on: string;
  /** Words that were said with it: exactly as written. */
  words?: string | undefined;
  children?: ReactNode;
}

export function StoryLine({ person, sentence, on, words, children }: StoryLineProps) {
  return (
    <li className={styles.line}>
      <Disc person={person} size="small" />
      <div className={markClass(person)}>
        <p>
          {sentence} <span className={classes('quiet', styles.on)}>{on}</span>
        </p>
        {words !== undefined && (
          <blockquote className={styles.words} dir="auto">
            {words}
          </blockquote>
        )}
        {children}
      </div>
    </li>
  );
}
