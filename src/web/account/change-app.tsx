import { useState } from 'react';
import { askAgainIfNeeded } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { AuthenticatorSteps } from './authenticator-steps.tsx';
import { digitsOf } from './code-field.tsx';
import type { Authenticator, Me } from './me-shape.ts';
import { ProblemNote } from './problem-note.tsx';

/** A new phone: the app on it learns this account, and the one on the old phone forgets it. */
export function ChangeApp({ onDone, onClose }: { onDone: (me: Me) => void; onClose: () => void }) {
  const { say } = useWords();
  const [app, setApp] = useState<Authenticator | null>(null);
  const start = useAct(
    async () => askAgainIfNeeded<Authenticator>('POST', '/api/me/authenticator'),
    setApp,
  );
  const save = useAct(
    async (code: string) =>
      askAgainIfNeeded<Me>('PUT', '/api/me/authenticator', {
        setup: app?.setup ?? '',
        code: digitsOf(code),
      }),
    onDone,
  );
  return (
    <>
      {app === null ? (
        <>
          <p>{say('account.app.changeWhat')}</p>
          <ProblemNote problem={start.problem} />
          <Acts>
            <Button kind="main" onPress={start.run} isPending={start.isPending}>
              {say('door.goOn')}
            </Button>
          </Acts>
        </>
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
