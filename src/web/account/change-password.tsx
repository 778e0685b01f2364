import { useState } from 'react';
import { askAgainIfNeeded } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { AuthenticatorSteps } from './authenticator-steps.tsx';
import { digitsOf } from './code-field.tsx';
import type { Authenticator, Me } from './me-shape.ts';
import { NewPassword } from './new-password.tsx';

interface ChangePasswordProps {
  /** There is no password yet, so the app is set up with it. */
  isFirst: boolean;
  onDone: (me: Me) => void;
  onClose: () => void;
}

export function ChangePassword({ isFirst, onDone, onClose }: ChangePasswordProps) {
  const { say } = useWords();
  const [password, setPassword] = useState('');
  const [app, setApp] = useState<Authenticator | null>(null);
  const start = useAct(
    async () => askAgainIfNeeded<Authenticator>('POST', '/api/me/authenticator'),
    setApp,
  );
  const save = useAct(
    async (code?: string) =>
      askAgainIfNeeded<Me>('PUT', '/api/me/password', {
        password,
        ...(app && code !== undefined && { setup: app.setup, code: digitsOf(code) }),
      }),
    onDone,
  );
  const isRefused = save.problem?.code.startsWith('password/') ?? false;
  const next = () => {
    save.setProblem(null);
    if (isFirst) start.run();
    else save.run();
  };
  return (
    <>
      {app === null || isRefused ? (
        <NewPassword
          password={password}
          onPassword={setPassword}
          problem={save.problem ?? start.problem}
          isPending={save.isPending || start.isPending}
          onNext={next}
          {...(!isFirst && { verb: say('account.pw.save') })}
        />
      ) : (
        <AuthenticatorSteps
          app={app}
          problem={save.problem}
          isPending={save.isPending}
          onCode={save.run}
          onProblem={save.setProblem}
          onNewPicture={start.run}
        />
      )}
      <TextLink onPress={onClose}>{say('door.notNow')}</TextLink>
    </>
  );
}
