import { type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../api/ask.ts';
import { isToldAtField } from '../api/say-problem.ts';
import { ProblemNote } from './problem-note.tsx';
import styles from './form.module.css';

const notRight = 'input[aria-invalid="true"], textarea[aria-invalid="true"], [data-invalid] button';

interface FormProps {
  onSend: () => void;
  problem: Problem | null;
  children: ReactNode;
  /** Something longer was written here: say that it is not lost. */
  hasKeptWords?: boolean;
}

/**
 * A few fields and one act. When the act fails, everything typed stays, and the focus goes to the
 * first thing to look at again: a field, or the sentence that says what happened.
 */
export function Form({ onSend, problem, children, hasKeptWords = false }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem === null) return;
    const look = (what: string) => form.current?.querySelector<HTMLElement>(what);
    const first = look(notRight) ?? look('[data-problem]');
    first?.focus({ preventScroll: true });
    // With its label, which stands above it and would stay behind the strip at the top.
    first?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(sending) => {
        sending.preventDefault();
        onSend();
      }}
    >
      {!isToldAtField(problem) && (
        <ProblemNote
          problem={problem}
          hasKeptWords={hasKeptWords && problem?.issues.length === 0}
        />
      )}
      {children}
    </form>
  );
}
