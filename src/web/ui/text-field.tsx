import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import {
  TextField as AriaTextField,
  type TextFieldProps as Aria,
} from 'react-aria-components/TextField';
import styles from './field.module.css';

interface TextFieldProps extends Pick<
  Aria,
  | 'name'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onBlur'
  | 'type'
  | 'inputMode'
  | 'autoComplete'
  | 'autoFocus'
  | 'isRequired'
  | 'isDisabled'
  | 'isReadOnly'
  | 'maxLength'
  | 'spellCheck'
> {
  label: string;
  hint?: string | undefined;
  /** What is wrong and what would help, in words. Present means the field is not right yet. */
  error?: string | undefined;
}

/**
 * One line of writing. The label stays visible; there are no words that vanish on typing. Unless a
 * field says what it is for, the browser is asked not to keep what is typed: it would keep it on
 * the disk, and offer it to whoever types here next.
 */
export function TextField({ label, hint, error, ...field }: TextFieldProps) {
  return (
    <AriaTextField
      autoComplete="off"
      {...field}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={styles.field ?? ''}
    >
      <Label className={styles.label}>{label}</Label>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <Input className={styles.input ?? ''} />
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
