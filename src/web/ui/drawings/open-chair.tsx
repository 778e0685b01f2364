import { Chair } from './chair.tsx';
import styles from './drawings.module.css';

/** A chair that waits for somebody. */
export function OpenChair() {
  return (
    <svg className={styles.drawing} viewBox="-70 -70 140 140" aria-hidden="true">
      <Chair transform="translate(0 -4)" />
    </svg>
  );
}
