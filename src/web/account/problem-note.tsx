import type { Problem } from '../api/ask.ts';
import { sayProblem } from '../api/say-problem.ts';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './form.module.css';

interface ProblemNoteProps {
  problem: Problem | null;
  hasKeptWords?: boolean;
}

/** What went wrong with an act, where the act is. Its place is there before it is needed. */
export function ProblemNote({ problem, hasKeptWords = false }: ProblemNoteProps) {
  const { say } = useWords();
  if (problem === null) return null;
  const kind = problem.code === 'house/out-of-reach' ? 'offline' : 'fault';
  return (
    <div className={styles.note} tabIndex={-1} data-problem="">
      <Notice kind={kind} hasKeptWords={hasKeptWords}>
        {sayProblem(say, problem)}
      </Notice>
    </div>
  );
}
