import { useState } from 'react';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import type { Shown } from '../../web/record/view.ts';
import { Spread } from '../../web/ui/spread.tsx';
import { AnswerMargin } from './answer-margin.tsx';
import { openAnswering, type Answering, type CheckIn } from './check-in.ts';
import { FinishStep } from './finish-step.tsx';
import { IntroStep } from './intro-step.tsx';
import type { Form } from './measures/own-measure.ts';
import { QuestionStep } from './question-step.tsx';

interface AnswerStepsProps {
  shown: Shown<CheckIn>;
  form: Form;
}

/**
 * Who reads it first; then the questions; then finishing. What was answered is in the record, so
 * whoever comes back goes on where they were, on this device or another.
 */
export function AnswerSteps({ shown, form }: AnswerStepsProps) {
  const view = useView();
  const { item, state, ask } = openItem(view, shown);
  const [at, setAt] = useState<number | 'begin'>('begin');
  // Once finished it stays here until the page is left.
  const open = openAnswering(state, view.viewer);
  const last = state.answerings.findLast(({ by }) => by === view.viewer);
  const answering = at === 'begin' ? open : last;
  const begin = useActing(() => setAt(0));
  const all = form.questions.length;
  const margin = <AnswerMargin item={item} checkIn={state} />;
  if (at === 'begin' || !answering) {
    return (
      <Spread margin={margin}>
        <IntroStep
          shown={shown}
          form={form}
          acting={begin}
          onBegin={() => begin.run(ask('check-ins/start', {}))}
          onGoOn={answering && (() => setAt(nextOf(answering, all)))}
        />
      </Spread>
    );
  }
  return (
    <Spread margin={margin}>
      {at < all ? (
        <QuestionStep
          key={at}
          shown={shown}
          form={form}
          answering={answering}
          at={at}
          onBack={() => setAt(at === 0 ? 'begin' : at - 1)}
          onNext={() => setAt(at + 1)}
        />
      ) : (
        <FinishStep shown={shown} answering={answering} onBack={() => setAt(all - 1)} />
      )}
    </Spread>
  );
}

/** The first question that was neither answered nor skipped. */
function nextOf({ answers }: Answering, all: number): number {
  const open = Array.from({ length: all }, (_, n) => n).find((n) => answers[n] === undefined);
  return open ?? all;
}
