import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Step } from './goal.ts';
import { useGoal } from './use-goal.tsx';

export function StepDoneForm({ step, onDone }: { step: Step; onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = useGoal();
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('goals/do-step', { step: step.id, words: written(words) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('goals.step.markDone')}
      willSee={willSee(asking)}
      onCancel={onDone}
      cancel={say('goals.step.notYet')}
    >
      <TextArea
        autoFocus
        label={say('goals.step.words')}
        hint={say('record.ifYouLike')}
        isOwnWords
        rows={2}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
