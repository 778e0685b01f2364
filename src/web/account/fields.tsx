import type { ReactNode } from 'react';
import styles from './form.module.css';

/** Fields that belong together, with room between them. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
