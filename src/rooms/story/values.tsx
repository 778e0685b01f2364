import type { Said } from './part.ts';
import styles from './values.module.css';

/** A list in the order its writer gave it, and what they said about it. */
export function Values({ said: { values, words } }: { said: Said }) {
  if (values.length === 0) return null;
  return (
    <>
      <ol className={styles.list}>
        {values.map((value, n) => (
          <li key={keyOf(values, n)} className={styles.value}>
            <span dir="auto">{value}</span>
          </li>
        ))}
      </ol>
      {words !== undefined && (
        <p className={styles.more} dir="auto">
          {words}
        </p>
      )}
    </>
  );
}

/** A line by its words; said twice, the second is told from the first. */
function keyOf(values: readonly string[], at: number): string {
  const value = values[at] ?? '';
  return `${value} ${values.slice(0, at).filter((each) => each === value).length}`;
}
