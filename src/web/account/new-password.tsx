import { useState } from 'react';
import type { Problem } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.tsx';
import { Form } from './form.tsx';
import { needed } from './needed.ts';
import { OwnDevice } from './own-device.tsx';
import { PasswordField } from './password-field.tsx';
import styles from './sign-in.module.css';

interface NewPasswordProps {
  password: string;
  onPassword: (password: string) => void;
  problem: Problem | null;
  isPending: boolean;
  onNext: () => void;
  /** Asked where this starts a session. */
  ownDevice?: { isOwn: boolean; onChange: (isOwn: boolean) => void };
  verb?: string;
}

/** Choosing a password. It is shown on request instead of being typed twice. */
export function NewPassword(props: NewPasswordProps) {
  const { password, onPassword, problem, isPending, onNext, ownDevice } = props;
  const { say } = useWords();
  const [missing, setMissing] = useState<Problem | null>(null);
  const error = sayIssue(say, missing ?? problem, 'password');
  const next = () => {
    const none = needed({ password });
    setMissing(none);
    if (none === null) onNext();
  };
  return (
    <Form onSend={next} problem={missing ?? problem}>
      <PasswordField
        label={say('account.newPassword')}
        hint={say('account.newPassword.hint')}
        autoComplete="new-password"
        value={password}
        onChange={onPassword}
        error={error}
        autoFocus
      />
      {ownDevice && <OwnDevice {...ownDevice} />}
      <div className={styles.wide}>
        <Button kind="main" type="submit" isPending={isPending}>
          {props.verb ?? say('door.goOn')}
        </Button>
      </div>
    </Form>
  );
}
