import { createContext, useContext, type ReactNode } from 'react';
import { openItem, type OpenItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import type { Exercise } from './exercise.ts';

export type OpenPractice = OpenItem<Exercise> & {
  exercise: Exercise;
  shown: Shown<Exercise>;
  /** True for a client it is about, who decides about it. */
  isMine: boolean;
};

const Here = createContext<OpenPractice | undefined>(undefined);

interface PracticeProviderProps {
  shown: Shown<Exercise>;
  children: ReactNode;
}

export function PracticeProvider({ shown, children }: PracticeProviderProps) {
  const view = useView();
  const isMine = shown.item.about.includes(view.viewer) && !view.isReadOnly;
  const open = { ...openItem(view, shown), exercise: shown.state, shown, isMine };
  return <Here value={open}>{children}</Here>;
}

export function usePractice(): OpenPractice {
  const open = useContext(Here);
  if (!open) throw new Error('usePractice is for the page of a practice');
  return open;
}
