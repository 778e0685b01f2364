import { useEffect } from 'react';

/**
 * Others change what is on the page while somebody is on it, and so does every act. When what had
 * the focus is gone, the focus goes to the nearest part of the page that is still there, so that
 * nobody who uses the keyboard has to begin again at the top.
 */
export function useNearestFocus(): void {
  useEffect(() => {
    let around: HTMLElement[] = [];
    const stop = new AbortController();
    const remember = () => {
      around = [];
      for (let each = document.activeElement; each; each = each.parentElement) {
        if (each instanceof HTMLElement && each.matches(parts)) around.push(each);
      }
    };
    const keep = () => {
      if (!isLost() || around.length === 0) return;
      setTimeout(() => isLost() && focusNearest(around), pause);
    };
    const watching = new MutationObserver(keep);
    watching.observe(document.body, { childList: true, subtree: true });
    addEventListener('focusin', remember, { signal: stop.signal });
    return () => {
      stop.abort();
      watching.disconnect();
    };
  }, []);
}

const parts = 'li, section, main';

/** A sheet that closes, or a page that opens, puts the focus where it belongs by itself. */
const pause = 60;

const isLost = () => document.activeElement === document.body;

function focusNearest(around: readonly HTMLElement[]): void {
  const nearest = around.find(({ isConnected }) => isConnected);
  // The page as a whole is known by its title.
  const part = nearest?.matches('main') ? (nearest.querySelector('h1') ?? nearest) : nearest;
  if (!part) return;
  if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
