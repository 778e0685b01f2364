import { useCallback, useEffect, useState } from 'react';
import { ask, type Problem } from './ask.ts';

export type Answered<Answer> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: Answer }
  | { readonly state: 'refused'; readonly problem: Problem };

/** What a page reads when it opens. While it is read again, the last answer stays where it is. */
export function useAnswer<Answer>(path: string): {
  answer: Answered<Answer>;
  askAgain: () => void;
  put: (value: Answer) => void;
} {
  const [answer, setAnswer] = useState<Answered<Answer>>({ state: 'waiting' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    void ask<Answer>('GET', path, undefined, stop.signal).then((asked) =>
      setAnswer(
        asked.ok
          ? { state: 'here', value: asked.value }
          : { state: 'refused', problem: asked.problem },
      ),
    );
    return () => stop.abort();
  }, [path, turn]);
  return {
    answer,
    askAgain: useCallback(() => setTurn((last) => last + 1), []),
    put: useCallback((value: Answer) => setAnswer({ state: 'here', value }), []),
  };
}
