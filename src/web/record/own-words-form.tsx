import { useState } from 'react';
import { TextArea } from '../ui/text-area.tsx';
import { ActForm } from './act-form.tsx';
import { whoWillSee } from './forecast.ts';
import { useView } from './record.tsx';
import type { Asking } from './send-act.ts';
import { useActing } from './use-acting.ts';
import { useIssues } from './use-issues.ts';

interface OwnWordsFormProps {
  asking: (words: string) => Asking;
  label: string;
  hint?: string | undefined;
  save: string;
  /** What they wrote before, where these words take its place. */
  before?: string | undefined;
  onDone: () => void;
}

/** A few words of one's own, and who will see them. */
export function OwnWordsForm({
  asking,
  label,
  hint,
  save,
  before = '',
  onDone,
}: OwnWordsFormProps) {
  const view = useView();
  const [words, setWords] = useState(before);
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking(words))}
      save={save}
      // What is not written yet will be read by the same people.
      willSee={whoWillSee(view, asking(''))}
      onCancel={onDone}
    >
      <TextArea
        isOwnWords
        label={label}
        hint={hint}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
