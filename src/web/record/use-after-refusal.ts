import { useEffect, useEffectEvent } from 'react';
import type { Problem } from '../api/ask.ts';

/**
 * When an act was refused, its writer is told what is so by now, and the next try is about that:
 * `catchUp` takes it into the draft. News that comes later does not; it must be told first.
 */
export function useAfterRefusal(problem: Problem | null, catchUp: () => void): void {
  const takeIn = useEffectEvent(catchUp);
  useEffect(() => {
    if (problem) takeIn();
  }, [problem]);
}
