import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { useQuestion } from './use-question.tsx';

interface SayFormProps {
  option: Id | undefined;
  before: string;
  onDone: () => void;
}

/** What matters to the writer, in their own words, and who will see them. */
export function SayForm({ option, before, onDone }: SayFormProps) {
  const { say } = useWords();
  const { ask, willSee } = useQuestion();
  const [words, setWords] = useState(before);
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const about = option === undefined ? {} : { option };
  const asking = ask('decisions/say-what-matters', { words, ...about });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('decisions.matters.save')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <TextArea
        label={say(
          option === undefined ? 'decisions.matters.label' : 'decisions.matters.labelOption',
        )}
        isOwnWords
        rows={3}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
