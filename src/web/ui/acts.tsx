import type { ReactNode } from 'react';
import styles from './acts.module.css';

/** The answers to one question, side by side; one below the other on a phone. */
export function Acts({ children }: { children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>;
}
