import type { ReactNode } from 'react';
import {
  CheckboxButton,
  CheckboxField,
  type CheckboxFieldProps,
} from 'react-aria-components/Checkbox';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/Text';
import styles from './checkbox.module.css';
import { Tick } from './tick.tsx';

interface CheckboxProps extends Pick<
  CheckboxFieldProps,
  'isSelected' | 'defaultSelected' | 'onChange' | 'isDisabled' | 'isRequired' | 'name' | 'value'
> {
  children: ReactNode;
  hint?: string | undefined;
  error?: string | undefined;
}

/** One thing to say yes to. */
export function Checkbox({ children, hint, error, ...field }: CheckboxProps) {
  return (
    <CheckboxField {...field} isInvalid={error !== undefined} className={styles.field ?? ''}>
      <CheckboxButton className={styles.button ?? ''}>
        {({ isSelected }) => (
          <>
            <Tick isDone={isSelected} />
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </CheckboxField>
  );
}
