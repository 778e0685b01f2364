import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { markClass, type PersonMark } from './person-mark.ts';
import styles from './slip.module.css';

interface SlipProps {
  children: ReactNode;
  /** Who laid it on the page: their stroke runs down the side. */
  from?: PersonMark | undefined;
  /** In the margin there is no room to stand out. */
  isInMargin?: boolean;
}

/** A piece of paper laid on the page for you to answer. One at a time. */
export function Slip({ children, from, isInMargin = false }: SlipProps) {
  return (
    <div
      className={classes(
        styles.slip,
        from && styles.from,
        from && markClass(from),
        isInMargin && styles.inMargin,
      )}
    >
      {children}
    </div>
  );
}
