import { useEffect, useState } from 'react';
import { ask } from '../api/ask.ts';
import type { Problem } from '../api/ask.ts';
import { PorchFrame } from '../shell/porch-frame.tsx';
import { Acts } from '../ui/acts.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { sayProblem } from '../api/say-problem.ts';
import { InvitationAnswer } from './invitation-answer.tsx';
import type { Invitation } from './invitation-shape.ts';
import { takeToken } from './invitation-token.ts';
import { OutOfReach } from './out-of-reach.tsx';

/** What an invitation's link opens: who asks you to come, and a chair. */
export function InvitationPage() {
  const [token] = useState(takeToken);
  const [found, setFound] = useState<Invitation | Problem | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (token === '') return undefined;
    const stop = new AbortController();
    void ask<Invitation>('POST', '/api/invitations/look', { token }, stop.signal).then((asked) =>
      setFound(asked.ok ? asked.value : asked.problem),
    );
    return () => stop.abort();
  }, [token, turn]);
  return (
    <PorchFrame saysHowToLeave>
      {token === '' ? (
        <NoLongerHere />
      ) : found === null ? (
        <Waiting />
      ) : 'purpose' in found ? (
        <InvitationAnswer invitation={found} token={token} />
      ) : isGone(found) ? (
        <NoLongerHere />
      ) : (
        <OutOfReach problem={found} onAgain={() => setTurn((last) => last + 1)} />
      )}
    </PorchFrame>
  );
}

/** A link that was cut short on its way is as good as none. */
const isGone = ({ status }: Problem): boolean => status === 404 || status === 400;

/** Never there, ended, used, withdrawn: it reads the same, as it is answered the same. */
function NoLongerHere() {
  const { say } = useWords();
  return (
    <>
      <PageTitle>{say('account.invitation.goneTitle')}</PageTitle>
      <p className="lede">{sayProblem(say, { code: 'invitation/not-here' } as Problem)}</p>
      <Acts>
        <ButtonLink kind="main" href="/">
          {say('shell.toStart')}
        </ButtonLink>
      </Acts>
    </>
  );
}
