import { createContext, useContext, useState, type ReactNode } from 'react';
import { Sheet } from '../../web/ui/sheet.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { draftOf } from './draft-terms.ts';
import type { Suggestion } from './goal.ts';
import { SuggestForm, type ChangeDraft } from './suggest-form.tsx';
import { useGoal } from './use-goal.tsx';

type Suggest = {
  /** Opens the sheet: for a change of what holds, or for other words than these. */
  suggest: (answered?: Suggestion) => void;
  maySuggest: (answered?: Suggestion) => boolean;
};

const Here = createContext<Suggest | undefined>(undefined);

/**
 * The sheet on which a change is written. What was written stays when the sheet is closed, and
 * whatever others do to the goal meanwhile.
 */
export function SuggestProvider({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const { goal, ask, may } = useGoal();
  const [draft, setDraft] = useState<ChangeDraft | undefined>();
  const [isOpen, setIsOpen] = useState(false);
  const suggest = (answered?: Suggestion) => {
    setIsOpen(true);
    if (draft && draft.answers === answered?.id) return;
    const { terms } = answered ?? goal;
    setDraft({ terms: draftOf(terms), why: '', over: goal.version, answers: answered?.id });
  };
  const maySuggest = (answered?: Suggestion) => {
    // Any other words; whether there are any shows once they are written.
    const terms = { ...goal.terms, title: '' };
    return may(ask('goals/suggest-change', { terms, over: goal.version, answers: answered?.id }));
  };
  return (
    <Here value={{ suggest, maySuggest }}>
      {children}
      <Sheet
        title={say(draft?.answers ? 'goals.otherWords' : 'goals.suggest')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      >
        {draft && (
          <SuggestForm
            draft={draft}
            onChange={setDraft}
            onCancel={() => setIsOpen(false)}
            onDone={() => {
              setIsOpen(false);
              setDraft(undefined);
            }}
          />
        )}
      </Sheet>
    </Here>
  );
}

export function useSuggest(): Suggest {
  const here = useContext(Here);
  if (!here) throw new Error('useSuggest is for the page of a goal');
  return here;
}
