import { createContext, useContext } from 'react';
import type { Id } from '../../record/ids.ts';

/** Something a practice may hang from: a goal or a decision, with its page. */
export type Source = {
  id: Id;
  title: string;
  href: string;
  /** All who work on it together can see it, so that naming it tells nobody anything new. */
  isForUs: boolean;
};

/** What the viewer sees of other rooms. This room knows none of them; the page around it does. */
export const Sources = createContext<readonly Source[]>([]);

export function useSources(): readonly Source[] {
  return useContext(Sources);
}
