import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';

interface CodeFieldProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** The six digits of an authenticator app. Spaces may be typed or pasted with them. */
export function CodeField({ value, onChange, error, autoFocus = false }: CodeFieldProps) {
  const { say } = useWords();
  return (
    <TextField
      label={say('door.code')}
      hint={say('door.code.hint')}
      inputMode="numeric"
      autoComplete="one-time-code"
      value={value}
      onChange={onChange}
      error={error}
      autoFocus={autoFocus}
    />
  );
}

export const digitsOf = (typed: string): string => typed.replace(/\D/g, '');
