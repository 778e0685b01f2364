import type { ReactNode } from 'react';
import styles from './spread.module.css';

interface SpreadProps {
  children: ReactNode;
  /** Who can see it, who has agreed, and when: what a notebook keeps in its margin. */
  margin: ReactNode;
}

/** A page with a margin: beside it on a wide screen, after a rule on a phone. Same reading order. */
export function Spread({ children, margin }: SpreadProps) {
  return (
    <div className={styles.spread}>
      <div>{children}</div>
      <div className={styles.margin}>{margin}</div>
    </div>
  );
}
