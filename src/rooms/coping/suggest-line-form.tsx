import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import type { Shown } from '../../web/record/view.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { hasRows } from './draft-section.ts';
import type { Section } from './section.ts';

interface SuggestLineFormProps {
  shown: Shown<Section>;
  /** Whose plan it is. */
  name: string;
  onDone: () => void;
}

/** A line that a therapist suggests. It is in nobody's plan until it is taken. */
export function SuggestLineForm({ shown, name, onDone }: SuggestLineFormProps) {
  const { say } = useWords();
  const { state, ask, willSee } = openItem(useView(), shown);
  const [text, setText] = useState('');
  const [call, setCall] = useState('');
  const [why, setWhy] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const line = { text, ...(call.trim() !== '' && { call }) };
  const asking = ask('safety-plan/suggest-line', { line, why: written(why) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('safetyPlan.suggest.save')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <TextField
        label={say('safetyPlan.suggest.text')}
        hint={say('safetyPlan.suggest.hint', { name })}
        value={text}
        onChange={setText}
        error={issueOf('line/text')}
      />
      {hasRows.includes(state.part) && state.part !== 'form' && (
        <TextField
          type="tel"
          label={say('safetyPlan.call')}
          hint={say('record.ifYouLike')}
          value={call}
          onChange={setCall}
          error={issueOf('line/call')}
        />
      )}
      <TextArea
        isOwnWords
        rows={2}
        label={say('safetyPlan.suggest.why')}
        hint={say('record.ifYouLike')}
        value={why}
        onChange={setWhy}
        error={issueOf('why')}
      />
    </ActForm>
  );
}
