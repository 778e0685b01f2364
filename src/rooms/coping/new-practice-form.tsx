import { useState } from 'react';
import { useNavigate } from 'react-router';
import { membersAs } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { sourceOf, type Begun } from '../../web/record/begun.ts';
import { ChoosePeople } from '../../web/record/choose-people.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useForWhom } from '../../web/record/use-for-whom.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { useWords } from '../../web/ui/words.tsx';
import { practiceAddress } from './addresses.ts';
import { blankDraft, termsOf } from './draft-exercise.ts';
import { ExerciseFields } from './exercise-fields.tsx';
import { nothingElse, SourceSelect } from './source-select.tsx';

interface NewPracticeFormProps {
  onDone: () => void;
  begun?: Begun | undefined;
}

/** Something to practice, not agreed yet. */
export function NewPracticeForm({ onDone, begun }: NewPracticeFormProps) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const me = clients.filter((client) => client === view.viewer);
  const [draft, setDraft] = useState({ ...blankDraft, what: begun?.words ?? '' });
  const [from, setFrom] = useState(nothingElse);
  const [about, setAbout] = useState<readonly Id[]>(
    begun?.about ?? (clients.length === 1 ? clients : me),
  );
  const acting = useActing((item) => void navigate(practiceAddress(view.partnership, item)));
  const issueOf = useIssues(acting);
  const body = { terms: termsOf(draft), ...(from !== nothingElse && { from }) };
  const plain = { kind: 'practice/propose', body, about };
  const [forWhom, setForWhom] = useForWhom(plain, begun);
  const asked = { ...plain, for: forWhom };
  const asking = { ...asked, body: { ...body, ...sourceOf(view, asked, begun) } };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('practice.save')}
      {...(about.length > 0 && { willSee: whoWillSee(view, asking) })}
      more={say('practice.more')}
      onCancel={onDone}
    >
      {clients.length > 1 && (
        <ChoosePeople
          label={say('practice.about')}
          people={clients}
          chosen={about}
          onChange={setAbout}
          always={me}
        />
      )}
      <ExerciseFields draft={draft} onChange={setDraft} issueOf={issueOf} />
      {!begun && <SourceSelect value={from} onChange={setFrom} />}
      {about.length > 0 && (
        <NewAudience
          asking={asking}
          value={forWhom}
          onChange={setForWhom}
          within={begun?.readers}
        />
      )}
    </ActForm>
  );
}
