import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { AuthenticatorSteps } from './authenticator-steps.tsx';
import { digitsOf } from './code-field.tsx';
import type { WayBack } from './enrol-by-passkey.tsx';
import type { Authenticator, Me } from './me-shape.ts';
import { NewPassword } from './new-password.tsx';
import styles from './sign-in.module.css';

/** A password and the code of an app: two steps, sent together. */
export function EnrolByPassword({ ownDevice, onOwnDevice, onDone }: WayBack) {
  const [password, setPassword] = useState('');
  const [app, setApp] = useState<Authenticator | null>(null);
  const start = useAct(
    async () => ask<Authenticator>('POST', '/api/enrolment/authenticator'),
    setApp,
  );
  const finish = useAct(
    async (code: string) =>
      ask<Me>('POST', '/api/enrolment/password', {
        password,
        setup: app?.setup ?? '',
        code: digitsOf(code),
        ownDevice,
      }),
    onDone,
  );
  // A refused password is answered where it was typed; what was typed is still there.
  const isPasswordRefused = finish.problem?.code.startsWith('password/') ?? false;
  if (app === null || isPasswordRefused)
    return (
      <div className={styles.way}>
        <NewPassword
          password={password}
          onPassword={setPassword}
          problem={finish.problem ?? start.problem}
          isPending={start.isPending}
          onNext={() => {
            finish.setProblem(null);
            start.run();
          }}
          ownDevice={{ isOwn: ownDevice, onChange: onOwnDevice }}
        />
      </div>
    );
  return (
    <div className={styles.way}>
      <AuthenticatorSteps
        app={app}
        problem={finish.problem}
        isPending={finish.isPending}
        onCode={finish.run}
        onProblem={finish.setProblem}
        onNewPicture={start.run}
      />
    </div>
  );
}
