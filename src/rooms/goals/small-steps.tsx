import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Steps } from '../../web/ui/steps.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { AddStepForm } from './add-step-form.tsx';
import { StepLine } from './step-line.tsx';
import { useGoal } from './use-goal.tsx';

/** Small steps: no percent, no streak, nothing late. */
export function SmallSteps() {
  const { say } = useWords();
  const { goal, ask, may } = useGoal();
  const mayAdd = may(ask('goals/add-step', { text: '', who: null, due: null }));
  if (goal.steps.length === 0 && !mayAdd) return null;
  return (
    <Section title={say('goals.steps')}>
      {goal.steps.length === 0 ? (
        <p className="soft">{say('goals.steps.none')}</p>
      ) : (
        <Steps>
          {goal.steps.map((step) => (
            <StepLine key={step.id} step={step} />
          ))}
        </Steps>
      )}
      {mayAdd && (
        <InPlace word={say('goals.steps.add')}>{(close) => <AddStepForm onDone={close} />}</InPlace>
      )}
    </Section>
  );
}
