import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { whoWillSee } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import type { Asking } from '../../web/record/send-act.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { helps, type Helped } from './tried.ts';

interface TriedFormProps {
  asking: (body: object) => Asking;
  onDone: () => void;
}

/** Did it help? One of three answers, with words for those who like. */
export function TriedForm({ asking, onDone }: TriedFormProps) {
  const { say } = useWords();
  const view = useView();
  const [helped, setHelped] = useState<Helped | null>(null);
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const wanted = asking({ helped: helped ?? '', words: written(words) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(wanted)}
      save={say('coping.tried.save')}
      willSee={whoWillSee(view, wanted)}
      onCancel={onDone}
    >
      <Choice<Helped>
        label={say('coping.tried.label')}
        answers={helps.map((value) => ({ value, label: say(`coping.tried.${value}`) }))}
        value={helped}
        onChange={setHelped}
        error={issueOf('helped')}
      />
      <TextArea
        isOwnWords
        rows={2}
        label={say('coping.tried.words')}
        hint={say('record.ifYouLike')}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
