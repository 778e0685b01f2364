import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes.ts';
import fields from './field.module.css';
import { Icon } from './icon.tsx';
import styles from './select.module.css';
import { useWords } from './words.tsx';

interface SelectProps<Value extends string> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  options: readonly { readonly value: Value; readonly label: string }[];
  value: Value | null;
  onChange: (value: Value) => void;
  isDisabled?: boolean;
}

/** One of a longer list. For a few answers, `Choice` shows them all at once. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, options, value, onChange, isDisabled = false } = props;
  const { say } = useWords();
  return (
    <AriaSelect
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen as Value)}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      placeholder={say('pieces.choose')}
      className={fields.field ?? ''}
    >
      <Label className={fields.label}>{label}</Label>
      {hint && (
        <Text slot="description" className={fields.hint}>
          {hint}
        </Text>
      )}
      <Button className={classes(fields.input, styles.button)}>
        <SelectValue className={styles.value ?? ''} />
        <Icon name="down" />
      </Button>
      <FieldError className={fields.error ?? ''}>{error}</FieldError>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.list ?? ''}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} className={styles.option ?? ''}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
