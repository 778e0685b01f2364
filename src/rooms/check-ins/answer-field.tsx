import { Choice } from '../../web/ui/choice.tsx';
import { Stones } from '../../web/ui/stones.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './answering.module.css';
import type { Question } from './measures/measure.ts';
import type { Form } from './measures/own-measure.ts';

interface AnswerFieldProps {
  question: Question;
  form: Form;
  value: number | null;
  onChange: (value: number) => void;
}

/** The answers to one question: as its measure words them, or a number from 0 to 10. */
export function AnswerField({ question, form, value, onChange }: AnswerFieldProps) {
  const { say } = useWords();
  const isFromZeroToTen = question.isNumber && question.answers.length === 11;
  if (form.ends || isFromZeroToTen) {
    const { low, high } = form.ends ?? {};
    const words =
      low !== undefined && high !== undefined ? say('check-ins.ends', { low, high }) : '';
    return (
      <div className={styles.field}>
        <Stones
          label={say('check-ins.yourNumber')}
          ends={words}
          value={value}
          onChange={onChange}
        />
      </div>
    );
  }
  return (
    <div className={styles.field}>
      <Choice
        label={say('check-ins.yourAnswer')}
        answers={question.answers.map((answer) => ({
          value: String(answer.value),
          label: answer.text,
        }))}
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      />
    </div>
  );
}
