import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import type { Asking } from '../../web/record/send-act.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';

interface OwnWayFormProps {
  before: string;
  asking: (body: object) => Asking;
  onDone: () => void;
}

/** The same in one's own words. What it said before stays in its story. */
export function OwnWayForm({ before, asking, onDone }: OwnWayFormProps) {
  const { say } = useWords();
  const view = useView();
  const [words, setWords] = useState(before);
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const wanted = asking({ words });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(wanted)}
      save={say('coping.own.save')}
      willSee={whoWillSee(view, wanted)}
      onCancel={onDone}
    >
      <TextArea
        isOwnWords
        rows={2}
        label={say('coping.own.label')}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
