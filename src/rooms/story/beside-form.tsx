import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import type { Asking } from '../../web/record/send-act.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useStoryPart } from './use-story-part.tsx';

interface BesideFormProps {
  asking: (words: string) => Asking;
  label: string;
  hint: string;
  save: string;
  /** What they wrote before, where these words take its place. */
  before?: string | undefined;
  onDone: () => void;
}

/** A few words of one's own beside somebody else's, and who will see them. */
export function BesideForm({ asking, label, hint, save, before = '', onDone }: BesideFormProps) {
  const { willSee } = useStoryPart();
  const [words, setWords] = useState(before);
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking(words))}
      save={save}
      // What is not written yet will be read by the same people.
      willSee={willSee(asking(''))}
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
