import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Showing } from './goal.ts';
import { useGoal } from './use-goal.tsx';

const showings = ['quietly', 'to-us', 'to-the-circle'] as const satisfies Showing[];

/** How small progress is shown from now on, and who will see it, by name. */
export function ShowingForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { names } = usePeople();
  const { view, item, goal, ask } = useGoal();
  const [showing, setShowing] = useState<Showing>(goal.showing);
  const acting = useActing(onDone);
  const readersOf = (how: Showing) =>
    view.whoSeesEntry(item, {
      author: view.viewer,
      audience: how === 'to-the-circle' ? 'item' : 'between-us',
      revealed: false,
    });
  const choose = () => {
    if (showing === goal.showing) onDone();
    else acting.run(ask('goals/show-progress', { showing }));
  };
  return (
    <ActForm
      acting={acting}
      onSave={choose}
      save={say('goals.showing.save')}
      willSee={readersOf(showing)}
      onCancel={onDone}
    >
      <Choice
        label={say('goals.showing.label')}
        hint={say('goals.showing.hint')}
        answers={showings.map((value) => ({
          value,
          label: say(`goals.showing.${value}`),
          note: say(`goals.showing.${value}.note`, { names: names(readersOf(value)) }),
        }))}
        value={showing}
        onChange={setShowing}
      />
    </ActForm>
  );
}
