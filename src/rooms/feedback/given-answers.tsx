import { useWords } from '../../web/ui/words.tsx';
import { questions } from './answers.ts';
import styles from './feedback.module.css';
import type { Feedback } from './said.ts';

interface GivenAnswersProps {
  state: Feedback;
  /** What the same person showed the time before. */
  earlier: Feedback | undefined;
}

/** Each answer as it was given, with the same person's own answer before. Nothing is added up. */
export function GivenAnswers({ state: { answers }, earlier }: GivenAnswersProps) {
  const { say, sayDate, sayNumber } = useWords();
  const numbers = questions.flatMap((question) => {
    const now = answers[question];
    return now === undefined ? [] : [{ question, now, before: earlier?.answers[question] }];
  });
  return (
    <>
      {(['change', 'missing'] as const).map((question) => {
        const words = answers[question];
        return (
          words !== undefined && (
            <div key={question} className={styles.said}>
              <p className="quiet">{say(`feedback.short.${question}`)}</p>
              <p className={styles.words} dir="auto">
                {words}
              </p>
            </div>
          )
        );
      })}
      {numbers.length > 0 && (
        <dl className={styles.numbers}>
          {numbers.map(({ question, now, before }) => (
            <div key={question}>
              <dt>{say(`feedback.short.${question}`)}</dt>
              <dd>
                <b>{say('feedback.number', { now: sayNumber(now) })}</b>
                {before !== undefined && earlier && (
                  <span className="quiet">
                    {say('feedback.number.before', {
                      before: sayNumber(before),
                      day: sayDate(earlier.at),
                    })}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
