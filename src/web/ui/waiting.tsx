import styles from './waiting.module.css';
import { useWords } from './words.tsx';

/** While something comes. It holds its place quietly, and only speaks up when it takes a while. */
export function Waiting() {
  const { say } = useWords();
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.words}>{say('pieces.wait')}</span>
    </div>
  );
}
