import { useState } from 'react';
import { ActForm } from '../act-form.tsx';
import { written } from '../check-asking.ts';
import { useActing } from '../use-acting.ts';
import { useIssues } from '../use-issues.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Suggestion } from '../../../record/agreeing/suggestion.ts';
import { useAgreeing } from './use-agreeing.tsx';

/** To talk about it first, with a line about why for those who want to say it. */
export function PutOffForm({ suggestion, onDone }: { suggestion: Suggestion; onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = useAgreeing();
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('put-off', { suggestion: suggestion.id, words: written(words) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('agreeing.talk')}
      willSee={willSee(asking)}
      onCancel={onDone}
      cancel={say('record.back')}
    >
      <TextArea
        autoFocus
        isOwnWords
        label={say('agreeing.talk.why')}
        hint={say('record.ifYouLike')}
        rows={2}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
