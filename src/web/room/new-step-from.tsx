import { useState } from 'react';
import { useNavigate } from 'react-router';
import { goalAddress, goalsAddress } from '../../rooms/goals/addresses.ts';
import { AddStepForm } from '../../rooms/goals/add-step-form.tsx';
import { GoalProvider } from '../../rooms/goals/use-goal.tsx';
import type { Begun } from '../record/begun.ts';
import { useView } from '../record/record.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { Blank } from '../ui/blank.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Select } from '../ui/select.tsx';
import { useWords } from '../ui/words.tsx';
import { goalsForStep } from './goals-for-step.ts';
import styles from './make-from.module.css';
import { useBegun } from './use-begun.ts';

/** A step that is made from a line or a note: on the goal that is chosen, where there are several. */
export function NewStepFrom() {
  const { say } = useWords();
  const { partnership } = useView();
  const begun = useBegun();
  return (
    <>
      <BackLink href={goalsAddress(partnership)}>{say('shell.goals')}</BackLink>
      <PageTitle>{say('goals.steps.add')}</PageTitle>
      <div className={styles.form}>
        <ChooseGoal key={begun?.from} begun={begun} />
      </div>
    </>
  );
}

function ChooseGoal({ begun }: { begun: Begun | undefined }) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const goals = goalsForStep(view, begun);
  const [chosen, setChosen] = useState(goals[0]?.item.id ?? '');
  const shown = goals.find(({ item }) => item.id === chosen);
  if (!shown) {
    return (
      <Blank
        drawing="notebook"
        title={say('sessions.make.noGoal')}
        act={
          <ButtonLink href={goalsAddress(view.partnership)}>
            {say('sessions.make.goals')}
          </ButtonLink>
        }
      >
        {say('sessions.make.noGoal.why')}
      </Blank>
    );
  }
  return (
    <div className="stack">
      {goals.length > 1 && (
        <Select
          label={say('sessions.make.onGoal')}
          options={goals.map(({ item, state }) => ({ value: item.id, label: state.terms.title }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <GoalProvider shown={shown}>
        <AddStepForm
          key={chosen}
          begun={begun}
          onDone={() => void navigate(goalAddress(view.partnership, chosen))}
        />
      </GoalProvider>
    </div>
  );
}
