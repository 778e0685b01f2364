import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useGoal } from './use-goal.tsx';

interface SayFormProps {
  kind: 'goals/say-own-words' | 'goals/comment' | 'goals/mark-progress';
  label: string;
  hint?: string;
  save: string;
  /** What they wrote before, where these words take its place. */
  before?: string | undefined;
  onDone: () => void;
}

/** A few words of one's own about the goal, and who will see them. */
export function SayForm({ kind, label, hint, save, before = '', onDone }: SayFormProps) {
  const { ask, willSee } = useGoal();
  const [words, setWords] = useState(before);
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask(kind, { words });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={save}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <TextArea
        label={label}
        hint={hint}
        isOwnWords
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
