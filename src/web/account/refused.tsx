import type { Problem } from '../api/ask.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './form.module.css';
import { ProblemNote } from './problem-note.tsx';

/** Instead of what could not be read: what happened, and one way on. */
export function Refused({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const { say } = useWords();
  return (
    <div className={styles.refused}>
      <ProblemNote problem={problem} />
      <Acts>
        <Button onPress={onAgain}>{say('problem.again')}</Button>
      </Acts>
    </div>
  );
}
