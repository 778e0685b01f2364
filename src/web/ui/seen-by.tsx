import { type ReactNode, useState } from 'react';
import { classes } from './classes.ts';
import { Disc } from './disc.tsx';
import { markClass, type PersonMark } from './person-mark.ts';
import styles from './seen-by.module.css';
import { TextLink } from './text-link.tsx';
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
            <Hidden things={[...new Set(hidden)]} />
          </>
        )}
      </div>
    </div>
  );
}

/** The first few are enough to see what it means, and the way on is not pushed far down. */
const atFirst = 6;

function Hidden({ things }: { things: readonly string[] }) {
  const { say } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const isLong = things.length > atFirst + 1;
  return (
    <>
      <ul>
        {(isLong && !isOpen ? things.slice(0, atFirst) : things).map((thing) => (
          <li key={thing} className={styles.hidden}>
            {thing}
          </li>
        ))}
      </ul>
      {isLong && (
        <TextLink isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {isOpen ? say('pieces.fewer') : say('pieces.showAll', { n: things.length })}
        </TextLink>
      )}
    </>
  );
}
