import { useEffect, useRef } from 'react';
import type { Problem } from '../api/ask.ts';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words.tsx';
import { useView } from './record.tsx';
import { sayRefusal } from './refusal-words.ts';
import styles from './trouble.module.css';
import { usePeople } from './use-people.ts';

interface TroubleProps {
  problem: Problem | null;
  /** Something was written here: say that it is not lost. */
  hasKeptWords?: boolean;
}

/** Why an act did not work, where the act was. The focus goes there. */
export function Trouble({ problem, hasKeptWords = false }: TroubleProps) {
  const { say } = useWords();
  const view = useView();
  const people = usePeople();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A field that is not right comes first; its form sees to that.
    if (problem && problem.issues.length === 0) note.current?.focus();
  }, [problem]);
  if (problem === null) return null;
  return (
    <div ref={note} tabIndex={-1} className={styles.trouble}>
      <Notice kind={kindOf(problem)} hasKeptWords={hasKeptWords}>
        {sayRefusal(say, problem, view, people)}
      </Notice>
    </div>
  );
}

function kindOf({ code }: Problem) {
  if (code === 'house/out-of-reach') return 'offline';
  return code.startsWith('house/') ? 'fault' : 'refused';
}
