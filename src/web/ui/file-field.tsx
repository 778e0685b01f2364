import { FieldError } from 'react-aria-components/FieldError';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField } from 'react-aria-components/TextField';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import field from './field.module.css';
import styles from './file-field.module.css';

interface FileFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** On the button that chooses a file. */
  choose: string;
  /** What the file says. */
  value: string;
  onChange: (text: string) => void;
}

/** A file of text: chosen, or pasted. What it says stands there, and can still be changed. */
export function FileField({ label, hint, error, choose, value, onChange }: FileFieldProps) {
  return (
    <div className={styles.file}>
      <TextField
        value={value}
        onChange={onChange}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        className={field.field ?? ''}
      >
        <Label className={field.label}>{label}</Label>
        {hint && (
          <Text slot="description" className={field.hint}>
            {hint}
          </Text>
        )}
        <TextArea
          rows={5}
          dir="ltr"
          spellCheck={false}
          className={classes(field.input, styles.text)}
        />
        <FieldError className={field.error ?? ''}>{error}</FieldError>
      </TextField>
      <FileTrigger
        acceptedFileTypes={['application/json', '.json']}
        onSelect={(files) => void files?.[0]?.text().then(onChange)}
      >
        <Button isSmall>{choose}</Button>
      </FileTrigger>
    </div>
  );
}
