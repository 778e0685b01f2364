import { useEffect, useState } from 'react';

const signs = ['keydown', 'pointerdown', 'wheel', 'touchmove'];

/** When somebody last touched the page or wrote on it. */
export function usePresence(): () => number {
  const [here] = useState(() => {
    let last = Date.now();
    return { touch: () => void (last = Date.now()), last: () => last };
  });
  useEffect(() => {
    const stop = new AbortController();
    for (const sign of signs)
      addEventListener(sign, here.touch, { passive: true, capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [here]);
  return here.last;
}
