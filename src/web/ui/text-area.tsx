import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import {
  TextField as AriaTextField,
  type TextFieldProps as Aria,
} from 'react-aria-components/TextField';
import { classes } from './classes.ts';
import styles from './field.module.css';

interface TextAreaProps extends Pick<
  Aria,
  | 'name'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'onBlur'
  | 'autoFocus'
  | 'isRequired'
  | 'isDisabled'
  | 'isReadOnly'
  | 'maxLength'
> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  rows?: number;
  /** What is written here is somebody's own words: serif and a little larger. */
  isOwnWords?: boolean;
}

/** Room for more than a line. It grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  rows = 3,
  isOwnWords = false,
  ...field
}: TextAreaProps) {
  return (
    <AriaTextField
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
      <AriaTextArea
        rows={rows}
        dir="auto"
        className={classes(styles.input, styles.area, isOwnWords && styles.voice)}
      />
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
