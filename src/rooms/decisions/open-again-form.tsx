import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { useQuestion } from './use-question.tsx';

/** To look at a choice before its day, with a line about why for those who want to say it. */
export function OpenAgainForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = useQuestion();
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('decisions/open-again', { words: written(words) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('decisions.choice.openAgain.save')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <TextArea
        label={say('decisions.choice.openAgain.words')}
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
