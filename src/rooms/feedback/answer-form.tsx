import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import type { OpenItem } from '../../web/record/open-item.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Feedback } from './said.ts';

interface AnswerFormProps {
  open: OpenItem<Feedback>;
  kind: 'feedback/change' | 'feedback/take-in';
  onDone?: () => void;
  onCancel?: () => void;
}

/** What a therapist answers: what will be different, or that nothing changes for now, and why. */
export function AnswerForm({ open: { ask, willSee }, kind, onDone, onCancel }: AnswerFormProps) {
  const { say } = useWords();
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const isChange = kind === 'feedback/change';
  const asking = ask(kind, { words: isChange ? words : written(words) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say(isChange ? 'feedback.change.save' : 'feedback.takeIn.save')}
      willSee={willSee(asking)}
      onCancel={onCancel ?? onDone}
    >
      <TextArea
        label={say(isChange ? 'feedback.change.label' : 'feedback.takeIn.label')}
        hint={say(isChange ? 'feedback.change.hint' : 'record.ifYouLike')}
        isOwnWords
        rows={2}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
