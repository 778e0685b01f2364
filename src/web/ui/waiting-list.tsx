import { Link } from 'react-aria-components/Link';
import { classes } from './classes.ts';
import goStyles from './go.module.css';
import { Icon } from './icon.tsx';
import { LampDot } from './lamp-dot.tsx';
import styles from './waiting-list.module.css';

export interface WaitingThing {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly note: string;
  /** "Read it" */
  readonly go: string;
}

/** What waits for you, and nothing else. It ends. */
export function WaitingList({ things }: { things: readonly WaitingThing[] }) {
  return (
    <ul className={styles.list}>
      {things.map((thing) => (
        <li key={thing.id}>
          <Link href={thing.href} className={styles.thing ?? ''}>
            <LampDot className={styles.dot} />
            <span>
              <span className={classes('title', styles.title)}>{thing.title}</span>
              <span className={styles.note}>{thing.note}</span>
            </span>
            <span className={classes(goStyles.go, styles.go)}>
              {thing.go}
              <Icon name="next" />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
