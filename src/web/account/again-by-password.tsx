import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { CodeField, digitsOf } from './code-field.tsx';
import { Form } from './form.tsx';
import type { Me } from './me-shape.ts';
import { needed } from './needed.ts';
import { PasswordField } from './password-field.tsx';
import styles from './sign-in.module.css';

interface AgainByPasswordProps {
  /** There is a passkey too: this stays folded until it is asked for. */
  isSecond: boolean;
  onDone: (me: Me) => void;
}

export function AgainByPassword({ isSecond, onDone }: AgainByPasswordProps) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(!isSecond);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const act = useAct(
    async () => ask<Me>('POST', '/api/sign-in/again', { password, code: digitsOf(code) }),
    onDone,
  );
  if (!isOpen) return <TextLink onPress={() => setOpen(true)}>{say('door.way.password')}</TextLink>;
  const send = () => {
    const missing = needed({ password, code: digitsOf(code) });
    if (missing) act.setProblem(missing);
    else act.run();
  };
  return (
    <Form onSend={send} problem={act.problem}>
      <PasswordField
        label={say('door.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={sayIssue(say, act.problem, 'password')}
        autoFocus={isSecond}
      />
      <CodeField value={code} onChange={setCode} error={sayIssue(say, act.problem, 'code')} />
      <div className={styles.wide}>
        <Button kind="main" type="submit" isPending={act.isPending}>
          {say('door.again.goOn')}
        </Button>
      </div>
    </Form>
  );
}
