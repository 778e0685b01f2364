import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import type { Shown } from '../../web/record/view.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Note } from './notes.ts';

/** One's own words beside a note. */
export function AnnotateForm({ shown, onDone }: { shown: Shown<Note>; onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = openItem(useView(), shown);
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('notes/annotate', { words });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('notes.annotate.save')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <TextArea
        isOwnWords
        rows={3}
        label={say('notes.annotate.label')}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
