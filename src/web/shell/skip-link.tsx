import { useWords } from '../ui/words.tsx';
import styles from './skip-link.module.css';

/** First in the order of keys: past the strip and the places, straight to the page. */
export function SkipLink() {
  const { say } = useWords();
  return (
    <a className={styles.skip} href="#main">
      {say('shell.skip')}
    </a>
  );
}
