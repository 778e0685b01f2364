import { useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import type { Shown } from '../../web/record/view.ts';
import { Button } from '../../web/ui/button.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { AnswerField } from './answer-field.tsx';
import { isRiskAnswer } from './answering.ts';
import { scaleOf, type Answering, type CheckIn } from './check-in.ts';
import styles from './answering.module.css';
import type { Form } from './measures/own-measure.ts';
import { RiskHelp } from './risk-help.tsx';

interface QuestionStepProps {
  shown: Shown<CheckIn>;
  form: Form;
  answering: Answering;
  at: number;
  onBack: () => void;
  onNext: () => void;
}

/**
 * One question. It is kept with "Next", so that whoever moves through the answers with the keyboard
 * has not given them; what helps in a hard moment is there as soon as an answer is chosen.
 */
export function QuestionStep({ shown, form, answering, at, onBack, onNext }: QuestionStepProps) {
  const { say } = useWords();
  const { ask, state, item } = openItem(useView(), shown);
  const acting = useActing(onNext);
  const [chosen, setChosen] = useState<number | null>(answering.answers[at] ?? null);
  const question = form.questions[at];
  if (!question) return null;
  const all = form.questions.length;
  const stem = question.lead ?? (question.isUnscored ? '' : form.stem);
  const kept = answering.answers[at];
  const send = (answer?: number) => {
    if (answer === undefined ? kept === null : kept === answer) return onNext();
    const body = { answering: answering.id, question: at, answer };
    return acting.run(ask('check-ins/answer', body), say('check-ins.kept', { n: at + 1, all }));
  };
  const isRisk =
    chosen !== null && isRiskAnswer(scaleOf(state.terms), { question: at, answer: chosen });
  return (
    <>
      <div className={styles.pebbles} aria-hidden="true">
        {form.questions.map(({ text, linkId = text }, n) => (
          <i key={linkId} className={n < at ? styles.done : n === at ? styles.now : undefined} />
        ))}
      </div>
      <p className="quiet">{say('check-ins.questionOf', { n: at + 1, all })}</p>
      {stem !== '' && <p className={styles.stem}>{stem}</p>}
      <div className={styles.question}>
        <PageTitle>{question.text}</PageTitle>
      </div>
      <AnswerField question={question} form={form} value={chosen} onChange={setChosen} />
      {isRisk && <RiskHelp item={item} />}
      <ActArea acting={acting}>
        <div className={styles.acts}>
          <Button onPress={onBack}>{say('check-ins.back')}</Button>
          <Button
            kind="main"
            isDisabled={chosen === null}
            isPending={acting.isPending}
            onPress={() => chosen !== null && send(chosen)}
          >
            {say(at + 1 === all ? 'check-ins.toEnd' : 'check-ins.nextQuestion')}
          </Button>
        </div>
        <TextLink onPress={() => send()}>{say('check-ins.skip')}</TextLink>
      </ActArea>
      {form.attribution !== '' && <p className={styles.attribution}>{form.attribution}</p>}
    </>
  );
}
