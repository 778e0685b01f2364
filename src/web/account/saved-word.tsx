import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './saved-word.module.css';

/** Stays until something is changed again. Aloud it was said already. */
export function SavedWord() {
  const { say } = useWords();
  return (
    <span className={styles.saved}>
      <Icon name="check" />
      {say('account.saved')}
    </span>
  );
}
