import { TextField } from '../ui/text-field.tsx';

interface PassphraseFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  isShown: boolean;
}

/** No browser is asked to fill it in, to keep it, or to look at its spelling elsewhere. */
export function PassphraseField({ isShown, ...field }: PassphraseFieldProps) {
  return (
    <TextField
      {...field}
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      spellCheck="false"
    />
  );
}
