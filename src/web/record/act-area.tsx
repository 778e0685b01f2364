import type { ReactNode } from 'react';
import { Trouble } from './trouble.tsx';
import type { Acting } from './use-acting.ts';

interface ActAreaProps {
  acting: Pick<Acting, 'problem'>;
  children: ReactNode;
}

/** The part of a page whose buttons act. Why an act did not work is said here. */
export function ActArea({ acting: { problem }, children }: ActAreaProps) {
  return (
    <div>
      <Trouble problem={problem} />
      {children}
    </div>
  );
}
