import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { sourceOf, type Begun } from '../../web/record/begun.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Select } from '../../web/ui/select.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { useGoal } from './use-goal.tsx';

const anyone = 'anyone';

interface AddStepFormProps {
  onDone: () => void;
  begun?: Begun | undefined;
}

export function AddStepForm({ onDone, begun }: AddStepFormProps) {
  const { say } = useWords();
  const { name } = usePeople();
  const { view, item, ask, willSee } = useGoal();
  const [text, setText] = useState(begun?.words ?? '');
  const [who, setWho] = useState(anyone);
  const [due, setDue] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const body = { text, who: who === anyone ? null : who, due: due === '' ? null : due };
  const plain = ask('goals/add-step', body);
  const asking = { ...plain, body: { ...body, ...sourceOf(view, plain, begun) } };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('goals.steps.save')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <TextField
        label={say('goals.steps.text')}
        value={text}
        onChange={setText}
        error={issueOf('text')}
      />
      <Select
        label={say('goals.steps.who')}
        options={[
          { value: anyone, label: say('goals.steps.anyone') },
          ...view.whoSees(item).map((person) => ({ value: person, label: name(person) })),
        ]}
        value={who}
        onChange={setWho}
      />
      <TextField
        label={say('goals.steps.due')}
        hint={say('record.ifYouLike')}
        type="date"
        value={due}
        onChange={setDue}
        error={issueOf('due')}
      />
    </ActForm>
  );
}
