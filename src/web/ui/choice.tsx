import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import styles from './choice.module.css';

export interface Answer<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly note?: string | undefined;
}

interface ChoiceProps<Value extends string> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  answers: readonly Answer<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  name?: string;
  isDisabled?: boolean;
}

/** One question, a few answers, one of them chosen. */
export function Choice<Value extends string>({
  label,
  hint,
  error,
  answers,
  value,
  onChange,
  ...group
}: ChoiceProps<Value>) {
  return (
    <RadioGroup
      {...group}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={styles.choice ?? ''}
    >
      <Label className={styles.question}>{label}</Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <div className={styles.answers}>
        {answers.map((answer) => (
          <RadioField key={answer.value} value={answer.value}>
            <RadioButton className={styles.answer ?? ''}>
              <span className={styles.ring} />
              <span>
                {answer.label}
                {answer.note && <span className={styles.note}>{answer.note}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </RadioGroup>
  );
}
