import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './look-back.module.css';
import type { Answering } from './check-in.ts';
import type { Form } from './measures/own-measure.ts';
import type { Point } from './series.ts';

interface EachAnswerProps {
  point: Point;
  form: Form;
  level: 2 | 3;
}

/** The last answers one by one, for those who want to read them. */
export function EachAnswer({ point, form, level }: EachAnswerProps) {
  const { say, sayDate } = useWords();
  const { answers } = point.answering;
  if (form.questions.length === 1) return null;
  return (
    <Unfold title={say('check-ins.each', { day: sayDate(point.at) })} level={level}>
      <dl className={styles.each}>
        {form.questions.map(({ text, linkId = text }, n) =>
          answers[n] === undefined ? null : (
            <div key={linkId}>
              <dt>{text}</dt>
              <dd>{sayAnswer(say, form, n, point.answering)}</dd>
            </div>
          ),
        )}
      </dl>
    </Unfold>
  );
}

/** One answer in the words of the form. */
export function sayAnswer(
  say: ReturnType<typeof useWords>['say'],
  form: Form,
  question: number,
  { answers }: Pick<Answering, 'answers'>,
): string {
  const chosen = form.questions[question]?.answers.find(({ value }) => value === answers[question]);
  return chosen?.text ?? say('check-ins.skipped');
}
