import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';

/** How long somebody may read without a touch, in milliseconds. */
const longest = 10 * 60_000;
const touches = ['pointerdown', 'pointermove', 'keydown', 'scroll', 'wheel'] as const;

/**
 * Closes what is open when nobody touched the page for long, and when the page goes away: then at
 * once, so that a copy that the browser keeps for going back has nothing in it. A call that somebody
 * begins from here only covers the page, and it is still open after it.
 */
export function useClosing(close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    const stop = new AbortController();
    const how = { capture: true, passive: true, signal: stop.signal };
    let last = Date.now();
    const look = () => {
      if (Date.now() - last >= longest) closeNow();
    };
    for (const touch of touches) addEventListener(touch, () => (last = Date.now()), how);
    // Clocks of pages that nobody sees stand still; the time that went by does not.
    document.addEventListener('visibilitychange', look, how);
    addEventListener('pagehide', () => flushSync(closeNow), how);
    const timer = setInterval(look, 5_000);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, []);
}
