import { createContext, useContext, type ReactNode } from 'react';
import type { Id } from '../../record/ids.ts';
import { openItem, type OpenItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import type { Question } from './question.ts';

/** What the parts of a question's page know: the question as the viewer sees it. */
export type OpenQuestion = OpenItem<Question> & {
  question: Question;
  /** "A": options keep the letters of the order in which they came. */
  letterOf: (option: Id) => string;
  nameOf: (option: Id) => string;
};

const Here = createContext<OpenQuestion | undefined>(undefined);

interface QuestionProviderProps {
  shown: Shown<Question>;
  children: ReactNode;
}

export function QuestionProvider({ shown, children }: QuestionProviderProps) {
  const { state: question } = shown;
  const open: OpenQuestion = {
    ...openItem(useView(), shown),
    question,
    letterOf: (option) => letter(question.options.findIndex(({ id }) => id === option)),
    nameOf: (option) => question.options.find(({ id }) => id === option)?.facts.name ?? '',
  };
  return <Here value={open}>{children}</Here>;
}

/** A to Z, then AA. */
function letter(place: number): string {
  const before = place < 26 ? '' : letter(Math.floor(place / 26) - 1);
  return before + String.fromCharCode(65 + (place % 26));
}

export function useQuestion(): OpenQuestion {
  const open = useContext(Here);
  if (!open) throw new Error('useQuestion is for the page of a question');
  return open;
}
