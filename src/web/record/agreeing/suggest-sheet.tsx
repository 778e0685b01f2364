import { createContext, useContext, useState, type ReactNode } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Suggestion } from '../../../record/agreeing/suggestion.ts';
import { anyTerms, SuggestForm, type ChangeDraft } from './suggest-form.tsx';
import { useAgreeing } from './use-agreeing.tsx';

type Suggest = {
  /** Opens the sheet: for a change of what holds, or for other words than these. */
  suggest: (answered?: Suggestion) => void;
  maySuggest: (answered?: Suggestion) => boolean;
};

const Here = createContext<Suggest | undefined>(undefined);

/**
 * The sheet on which a change is written. What was written stays when the sheet is closed, and
 * whatever others do to the thing meanwhile.
 */
export function SuggestProvider({ children }: { children: ReactNode }) {
  const { say } = useWords();
  const { agreeing, ask, may, speaking } = useAgreeing();
  const [draft, setDraft] = useState<ChangeDraft | undefined>();
  const [isOpen, setIsOpen] = useState(false);
  const heading = speaking.suggest ?? say('agreeing.suggest');
  const suggest = (answered?: Suggestion) => {
    setIsOpen(true);
    if (draft && draft.answers === answered?.id) return;
    const { terms } = answered ?? agreeing;
    const [over, answers] = [agreeing.version, answered?.id];
    setDraft({ terms: speaking.form.draftOf(terms), why: '', over, answers });
  };
  const maySuggest = (answered?: Suggestion) => {
    const [over, answers] = [agreeing.version, answered?.id];
    const { otherTerms = anyTerms } = speaking.form;
    return may(ask('suggest-change', { terms: otherTerms, over, answers }));
  };
  return (
    <Here value={{ suggest, maySuggest }}>
      {children}
      <Sheet
        title={draft?.answers ? say('agreeing.otherWords') : heading}
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
  if (!here) throw new Error('nothing is suggested here: use SuggestProvider');
  return here;
}
