import { useEffect, useRef, type ReactNode } from 'react';
import { Trouble } from './trouble.tsx';
import type { Acting } from './use-acting.ts';

interface ActAreaProps {
  acting: Pick<Acting, 'problem' | 'isPending'>;
  children: ReactNode;
}

/**
 * The part of a page whose buttons act. Why an act did not work is said here, and when what was
 * pressed is gone because it worked, the focus stays in this part instead of being lost.
 */
export function ActArea({ acting: { problem, isPending }, children }: ActAreaProps) {
  const area = useRef<HTMLDivElement>(null);
  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !isPending && document.activeElement === document.body) {
      area.current?.focus({ preventScroll: true });
    }
    wasPending.current = isPending;
  }, [isPending]);
  return (
    <div ref={area} tabIndex={-1}>
      <Trouble problem={problem} />
      {children}
    </div>
  );
}
