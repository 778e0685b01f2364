import { useEffect, useState } from 'react';
import { serverNow } from '../api/server-time.ts';

const signs = ['keydown', 'pointerdown', 'wheel', 'touchmove'];

/** When somebody last touched the page or wrote on it, in the server's time. */
export function usePresence(): () => number {
  const [here] = useState(() => {
    let last = serverNow();
    return { touch: () => void (last = serverNow()), last: () => last };
  });
  useEffect(() => {
    const stop = new AbortController();
    for (const sign of signs)
      addEventListener(sign, here.touch, { passive: true, capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [here]);
  return here.last;
}
