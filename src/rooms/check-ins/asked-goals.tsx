import type { Terms } from './check-in.ts';
import styles from './check-ins.module.css';

/** The goals that a check-in asks about, as they were written; nothing where it asks no goals. */
export function AskedGoals({ terms }: { terms: Pick<Terms, 'goals'> }) {
  if (terms.goals === undefined) return null;
  return (
    <ul className={styles.goals}>
      {terms.goals.map((goal) => (
        <li key={goal} dir="auto">
          {goal}
        </li>
      ))}
    </ul>
  );
}
