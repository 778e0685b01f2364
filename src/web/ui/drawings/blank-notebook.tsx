import styles from './drawings.module.css';
import { Notebook } from './notebook.tsx';

/** A notebook nobody has written in yet. */
export function BlankNotebook() {
  return (
    <svg className={styles.drawing} viewBox="-150 -115 300 250" aria-hidden="true">
      <Notebook transform="rotate(-6)" isBlank />
    </svg>
  );
}
