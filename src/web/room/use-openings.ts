import { useCallback, useEffect, useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ask, type Problem } from '../api/ask.ts';
import type { Opened } from './openings.ts';

type OpeningsHere = {
  /** Undefined until the first ones are here. */
  openings: readonly Opened[] | undefined;
  isAll: boolean;
  problem: Problem | null;
  /** Reads on where the last ones ended. */
  readOlder: () => void;
};

/** Who opened what, the latest first, read a page at a time. */
export function useOpenings(partnership: Id): OpeningsHere {
  const [openings, setOpenings] = useState<readonly Opened[]>();
  const [isAll, setAll] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(
    async (before: number | undefined, signal?: AbortSignal) => {
      const query = before === undefined ? '' : `?before=${before}`;
      const asked = await ask<{ openings: Opened[] }>(
        'GET',
        `/api/partnerships/${partnership}/openings${query}`,
        undefined,
        signal,
      );
      setProblem(asked.ok ? null : asked.problem);
      if (!asked.ok) return;
      const { openings: more } = asked.value;
      setAll(more.length === 0);
      setOpenings((had) => (before === undefined ? more : [...(had ?? []), ...more]));
    },
    [partnership],
  );
  useEffect(() => {
    const stop = new AbortController();
    const first = setTimeout(() => void read(undefined, stop.signal));
    return () => {
      clearTimeout(first);
      stop.abort();
    };
  }, [read]);
  return { openings, isAll, problem, readOlder: () => void read(openings?.at(-1)?.at) };
}
