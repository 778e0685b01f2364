import type { ReactNode } from 'react';
import { Select } from '../../web/ui/select.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { DraftTerms } from './draft-terms.ts';
import { rhythms } from './terms.ts';

interface TermsFieldsProps {
  draft: DraftTerms;
  onChange: (draft: DraftTerms) => void;
  issueOf: (field: string) => string | undefined;
  /** What else is asked, right after the title. */
  children?: ReactNode;
}

/** The fields of what people agree on, for a new goal and for a change of one. */
export function TermsFields({ draft, onChange, issueOf, children }: TermsFieldsProps) {
  const { say } = useWords();
  return (
    <>
      <TextField
        label={say('goals.field.title')}
        hint={say('goals.field.title.hint')}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        error={issueOf('terms/title')}
      />
      {children}
      <TextArea
        label={say('goals.field.why')}
        hint={say('record.ifYouLike')}
        isOwnWords
        value={draft.why}
        onChange={(why) => onChange({ ...draft, why })}
        error={issueOf('terms/why')}
      />
      <TextArea
        label={say('goals.field.notice')}
        hint={say('goals.field.notice.hint')}
        isOwnWords
        value={draft.notice}
        onChange={(notice) => onChange({ ...draft, notice })}
        error={issueOf('terms/notice')}
      />
      <Select
        label={say('goals.field.rhythm')}
        options={rhythms.map((value) => ({ value, label: say(`goals.rhythm.${value}`) }))}
        value={draft.rhythm}
        onChange={(rhythm) => onChange({ ...draft, rhythm })}
        error={issueOf('terms/rhythm')}
      />
    </>
  );
}
