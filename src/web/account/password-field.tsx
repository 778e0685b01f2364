import { useState } from 'react';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';

interface PasswordFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** Lets a password keeper fill it in, or offer a new one. */
  autoComplete: 'current-password' | 'new-password';
  autoFocus?: boolean;
}

/** A password, which its writer may look at: typing blind on a phone is hard. */
export function PasswordField(props: PasswordFieldProps) {
  const { say } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <div>
      <TextField {...props} type={isShown ? 'text' : 'password'} />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {say('door.showPassword')}
      </Checkbox>
    </div>
  );
}
