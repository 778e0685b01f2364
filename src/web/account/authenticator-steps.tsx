import { useState } from 'react';
import type { Problem } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { Button } from '../ui/button.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './authenticator-steps.module.css';
import { CodeField, digitsOf } from './code-field.tsx';
import { CopyButton } from './copy-button.tsx';
import { Form } from './form.tsx';
import type { Authenticator } from './me-shape.ts';
import { needed } from './needed.ts';
import { QrCode } from './qr-code.tsx';

interface AuthenticatorStepsProps {
  app: Authenticator;
  problem: Problem | null;
  isPending: boolean;
  onCode: (code: string) => void;
  onProblem: (problem: Problem) => void;
  onNewPicture: () => void;
}

/** An authenticator app learns this account by a picture, or by typing, and shows a first code. */
export function AuthenticatorSteps(props: AuthenticatorStepsProps) {
  const { app, problem, isPending, onCode, onProblem, onNewPicture } = props;
  const { say } = useWords();
  const [code, setCode] = useState('');
  const send = () => {
    const missing = needed({ code: digitsOf(code) });
    if (missing) onProblem(missing);
    else onCode(code);
  };
  return (
    <Form onSend={send} problem={problem}>
      <ol className={styles.steps}>
        <li>{say('account.app.open')}</li>
        <li>
          {say('account.app.scan')}
          <QrCode matrix={app.matrix} label={say('account.app.picture')} />
          <p className={styles.or}>{say('account.app.orType')}</p>
          <p className={styles.secret} translate="no">
            {inFours(app.secret)}
          </p>
          <CopyButton text={app.secret}>{say('account.app.copy')}</CopyButton>
        </li>
        <li>{say('account.app.thenType')}</li>
      </ol>
      <CodeField value={code} onChange={setCode} error={sayIssue(say, problem, 'code')} />
      <div className={styles.act}>
        <Button kind="main" type="submit" isPending={isPending}>
          {say('account.app.turnOn')}
        </Button>
      </div>
      <TextLink onPress={onNewPicture}>{say('account.app.newPicture')}</TextLink>
    </Form>
  );
}

/** Four letters at a time are easier to type; the app does not mind the spaces. */
const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ');
