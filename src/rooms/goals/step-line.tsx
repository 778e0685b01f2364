import { useState } from 'react';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { Trouble } from '../../web/record/trouble.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Step as StepPiece } from '../../web/ui/steps.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Step } from './goal.ts';
import { StepDoneForm } from './step-done-form.tsx';
import { useGoal } from './use-goal.tsx';

/** One step: a tick asks for a line of your own words before it is done; untick takes it back. */
export function StepLine({ step }: { step: Step }) {
  const { person } = usePeople();
  const { item, entries, ask, may } = useGoal();
  const note = useStepNote(step);
  const undoing = useActing();
  const [isDoing, setIsDoing] = useState(false);
  const [does, undoes] = [
    ask('goals/do-step', { step: step.id }),
    ask('goals/undo-step', { step: step.id }),
  ];
  const onChange = (isDone: boolean) => (isDone ? setIsDoing(true) : undoing.run(undoes));
  return (
    <StepPiece
      doneBy={step.done && person(step.done.by)}
      note={note}
      quote={step.done?.words}
      onChange={may(does) || may(undoes) ? onChange : undefined}
      more={
        <>
          <EntryAudience within={{ item, entries }} entry={step.id} />
          <Trouble problem={undoing.problem} />
          {isDoing && <StepDoneForm step={step} onDone={() => setIsDoing(false)} />}
        </>
      }
    >
      {step.text}
    </StepPiece>
  );
}

/** "You, November 15. You wrote:", or who means to do it and by when. */
function useStepNote({ who, due, done }: Step): string | undefined {
  const { view } = useGoal();
  const { say, sayDate } = useWords();
  const { name } = usePeople();
  if (done) {
    const values = { name: name(done.by), day: sayDate(done.at) };
    return say(done.words === undefined ? 'goals.step.done' : 'goals.step.doneWrote', values);
  }
  if (who === null && due === null) return undefined;
  const values = {
    name: who === null ? '' : name(who),
    who: who === view.viewer ? 'you' : 'other',
    day: due === null ? '' : sayDate(due),
  };
  if (who === null) return say('goals.step.by', values);
  return say(due === null ? 'goals.step.who' : 'goals.step.whoBy', values);
}
