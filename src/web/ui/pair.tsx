import type { ReactNode } from 'react';
import styles from './pair.module.css';

/** Two (or three) people's words side by side, as equals; one below the other on a phone. */
export function Pair({ children }: { children: ReactNode }) {
  return (
    <div className={styles.place}>
      <div className={styles.pair}>{children}</div>
    </div>
  );
}
