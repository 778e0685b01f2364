import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Suggestion } from './goal.ts';
import { useGoal } from './use-goal.tsx';

/** To talk about it first, with a line about why for those who want to say it. */
export function PutOffForm({ suggestion, onDone }: { suggestion: Suggestion; onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = useGoal();
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('goals/put-off', { suggestion: suggestion.id, words: written(words) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('goals.talk')}
      willSee={willSee(asking)}
      onCancel={onDone}
      cancel={say('goals.back')}
    >
      <TextArea
        autoFocus
        isOwnWords
        label={say('goals.talk.why')}
        hint={say('goals.ifYouLike')}
        rows={2}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
