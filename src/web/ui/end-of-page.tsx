import styles from './end-of-page.module.css';

/** A page ends, and says so: "That is all for today." */
export function EndOfPage({ children }: { children: string }) {
  return <p className={styles.end}>{children}</p>;
}
