import { useRef, useState } from 'react';
import type { Asked, Problem } from './ask.ts';

/**
 * One act of a page: it runs once at a time, says while it is on its way, and keeps what went
 * wrong until the next try.
 */
export function useAct<Given extends unknown[], Answer>(
  send: (...given: Given) => Promise<Asked<Answer>>,
  then?: (answer: Answer) => void | Promise<void>,
) {
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isRunning = useRef(false);

  const run = async (...given: Given): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setPending(true);
    try {
      const asked = await send(...given);
      setProblem(asked.ok ? null : asked.problem);
      if (asked.ok) await then?.(asked.value);
    } finally {
      isRunning.current = false;
      setPending(false);
    }
  };
  return { run: (...given: Given) => void run(...given), isPending, problem, setProblem };
}
