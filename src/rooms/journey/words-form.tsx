import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import type { Asking } from '../../web/record/send-act.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';

interface WordsFormProps {
  asking: (words: string) => Asking;
  label: string;
  hint: string;
  save: string;
  onDone: () => void;
}

/** A sentence of one's own about something small, and who will see it. */
export function WordsForm({ asking, label, hint, save, onDone }: WordsFormProps) {
  const view = useView();
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking(words))}
      save={save}
      willSee={whoWillSee(view, asking(words))}
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
