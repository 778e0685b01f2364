import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a place in which a few fields take the room of a line: the focus goes to the first field, and
 * back to the line when it is there again.
 */
export function useFocusInside<Place extends HTMLElement>(
  isOpen: boolean,
): RefObject<Place | null> {
  const place = useRef<Place>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current !== isOpen) place.current?.querySelector<HTMLElement>(first)?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return place;
}

const first = 'input, textarea, button';
