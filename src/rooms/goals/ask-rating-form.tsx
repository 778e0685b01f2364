import { useState } from 'react';
import { mayAdd } from '../../record/audience.ts';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { ChoosePeople } from '../../web/record/choose-people.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { useWords } from '../../web/ui/words.tsx';
import { useGoal } from './use-goal.tsx';

/** Whom to ask for a number, and who will see the numbers once they are opened. */
export function AskRatingForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { view, item, ask, sides } = useGoal();
  const able = view.members
    .map(({ person }) => person)
    .filter((person) => mayAdd(view.circle, item, person, view.now));
  const [asked, setAsked] = useState<readonly Id[]>(() =>
    able.filter((person) => sides([]).includes(person)),
  );
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(ask('goals/ask-rating', { asked }), say('goals.rating.asked'))}
      save={say('goals.rating.ask')}
      willSee={view.whoSees(item)}
      more={say('goals.rating.whoLater')}
      onCancel={onDone}
    >
      <ChoosePeople
        label={say('goals.rating.whom')}
        people={able}
        chosen={asked}
        onChange={setAsked}
        error={
          asked.length === 0 && issueOf('asked') ? say('problem.item/names-nobody') : undefined
        }
      />
    </ActForm>
  );
}
