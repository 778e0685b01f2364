import { useRef, useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { limitsTouched, mayBecomeTouch, type Limit } from '../../record/limit.ts';
import { limitsToHeed } from '../../web/record/limit-touched.ts';
import { useView } from '../../web/record/record.tsx';

export type HeldBack = {
  /** True while what is in the field is not sent. */
  isHeld: boolean;
  /** The limit that it touches, and of which the writer is to be told. */
  limit: Limit | undefined;
  /** Whether these words wait; `sent` are those that the others have. */
  holds: (text: string, caret: number, sent: string) => boolean;
  /** The writer was told, and sends them all the same; or goes away from a word half typed. */
  release: () => void;
};

/**
 * Words that are seen while they are typed go out letter by letter. One that touches what a client
 * asked to leave alone is kept on this device until its writer has been told, and so are the first
 * letters of what may become one.
 */
export function useHeldBack(readers: readonly Id[]): HeldBack {
  const view = useView();
  const [held, setHeld] = useState<{ limit: Limit | undefined }>();
  const told = useRef(new Set<Id>());
  return {
    isHeld: held !== undefined,
    limit: held?.limit,
    holds(text, caret, sent) {
      const heeded = limitsToHeed(view, readers).filter(({ item }) => !told.current.has(item));
      const there = new Set(limitsTouched(sent, heeded).map(({ item }) => item));
      const limit = limitsTouched(text, heeded).find(({ item }) => !there.has(item));
      const isHeld = limit !== undefined || mayBecomeTouch(text.slice(0, caret), heeded);
      setHeld(isHeld ? { limit } : undefined);
      return isHeld;
    },
    release() {
      if (held?.limit) told.current.add(held.limit.item);
      setHeld(undefined);
    },
  };
}
