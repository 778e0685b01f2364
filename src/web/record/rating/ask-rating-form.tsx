import { useState } from 'react';
import { mayAdd } from '../../../record/audience.ts';
import type { Id } from '../../../record/ids.ts';
import { useWords } from '../../ui/words.tsx';
import { ActForm } from '../act-form.tsx';
import { ChoosePeople } from '../choose-people.tsx';
import { useActing } from '../use-acting.ts';
import { useIssues } from '../use-issues.ts';
import { useRating } from './use-rating.tsx';

/** Whom to ask for a number, and who will see the numbers once they are opened. */
export function AskRatingForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { view, item, ask, sides } = useRating();
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
      onSave={() => acting.run(ask('ask-rating', { asked }), say('rating.asked'))}
      save={say('rating.ask')}
      willSee={view.whoSees(item)}
      more={say('rating.whoLater')}
      onCancel={onDone}
    >
      <ChoosePeople
        label={say('rating.whom')}
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
