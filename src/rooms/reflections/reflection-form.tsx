import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import type { Shown } from '../../web/record/view.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Reflection } from './reflections.ts';

interface ReflectionFormProps {
  /** The note that is changed; none: a new one. */
  before?: Shown<Reflection>;
  onDone: () => void;
}

/** A note for its writer alone. That nobody else will see it stands beside the button. */
export function ReflectionForm({ before, onDone }: ReflectionFormProps) {
  const { say } = useWords();
  const view = useView();
  const [words, setWords] = useState(before?.state.written.at(-1)?.words ?? '');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = before
    ? { kind: 'reflections/change', item: before.item.id, body: { words } }
    : { kind: 'reflections/write', body: { words } };
  // What is not written yet will be read by the same one person.
  const readers = whoWillSee(view, { ...asking, body: { words: ' ' } });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking, say('reflections.saved'))}
      save={say('reflections.save')}
      willSee={readers}
      onCancel={onDone}
    >
      <TextArea
        isOwnWords
        rows={6}
        label={say('reflections.label')}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
