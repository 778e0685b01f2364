import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';

interface AddressFieldProps {
  value: string;
  onChange: (value: string) => void;
  label?: string;
  hint?: string;
  error?: string | undefined;
  autoFocus?: boolean;
  /** Somebody else's address: not the one this device fills in. */
  isForOther?: boolean;
}

export function AddressField({ label, isForOther = false, ...field }: AddressFieldProps) {
  const { say } = useWords();
  return (
    <TextField
      {...field}
      label={label ?? say('door.address')}
      type="email"
      autoComplete={isForOther ? 'off' : 'username'}
    />
  );
}
