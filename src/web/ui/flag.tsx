import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { classes } from './classes.ts';
import styles from './flag.module.css';
import goStyles from './go.module.css';
import { Icon } from './icon.tsx';
import { LampDot } from './lamp-dot.tsx';

interface FlagProps {
  /** "Amara suggests a change." */
  title: string;
  /** "It waits for your answer." */
  children: ReactNode;
  href: string;
  /** "Read it" */
  go: string;
}

/** A strip of lamplight on a thing in a list: it waits for you. */
export function Flag({ title, children, href, go }: FlagProps) {
  return (
    <Link href={href} className={styles.flag ?? ''}>
      <LampDot />
      <span>
        <b>{title}</b> {children}
      </span>
      <span className={classes(goStyles.go, styles.go)}>
        {go}
        <Icon name="next" />
      </span>
    </Link>
  );
}
