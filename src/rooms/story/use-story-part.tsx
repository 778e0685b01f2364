import { createContext, useContext, type ReactNode } from 'react';
import { openItem, type OpenItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import type { Part } from './part.ts';

type OpenPart = Omit<OpenItem<Part>, 'state'> & { part: Part; shown: Shown<Part> };

const Here = createContext<OpenPart | undefined>(undefined);

/** Opens one part of a story for what is drawn inside. */
export function StoryPartProvider({
  shown,
  children,
}: {
  shown: Shown<Part>;
  children: ReactNode;
}) {
  const { state: part, ...open } = openItem(useView(), shown);
  return <Here value={{ ...open, part, shown }}>{children}</Here>;
}

export function useStoryPart(): OpenPart {
  const here = useContext(Here);
  if (!here) throw new Error('no part of a story is open here: use StoryPartProvider');
  return here;
}
