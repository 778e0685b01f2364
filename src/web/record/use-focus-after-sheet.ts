import { useEffect, useRef, type RefObject } from 'react';

/** A closing sheet holds the focus until it is gone from the page. How often to look, and how long. */
const often = 100;
const most = 20;

/**
 * What opened a sheet may be gone when the sheet closes: nothing is shared any more, so there is
 * nothing to stop. The focus then goes to this part of the page instead of being lost.
 */
export function useFocusAfterSheet(isOpen: boolean): RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!hasClosed) return undefined;
    let looks = 0;
    const looking = setInterval(() => {
      const { activeElement } = document;
      if (activeElement === document.body) part.current?.focus({ preventScroll: true });
      looks += 1;
      if (activeElement?.closest('[role="dialog"]') === null || looks > most) {
        clearInterval(looking);
      }
    }, often);
    return () => clearInterval(looking);
  }, [isOpen]);
  return part;
}
