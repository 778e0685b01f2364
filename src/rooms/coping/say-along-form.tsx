import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { usePractice } from './use-practice.tsx';

/** How it was for somebody who practices along. */
export function SayAlongForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = usePractice();
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('practice/say-how-it-was', { words });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('practice.along.keep')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <TextArea
        isOwnWords
        label={say('practice.along.words')}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
