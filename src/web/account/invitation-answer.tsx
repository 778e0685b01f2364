import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PageTitle } from '../ui/page-title.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { AcceptForm } from './accept-form.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { InvitationSays } from './invitation-says.tsx';
import type { Invitation } from './invitation-shape.ts';
import { useMe } from './me.tsx';
import { SignIn } from './sign-in.tsx';
import styles from './sign-in.module.css';

interface InvitationAnswerProps {
  invitation: Invitation;
  token: string;
}

/** Somebody with an account says the code; somebody new says who they are as well. */
export function InvitationAnswer({ invitation, token }: InvitationAnswerProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const { presence, signOut } = useMe();
  const [hasAccount, setHasAccount] = useState(false);
  const isRecovery = invitation.purpose === 'recovery';
  const isIn = presence.state === 'full' && !isRecovery;
  const goIn = async (place = '/') => navigate(place, { replace: true });
  return (
    <>
      <PageTitle>{say('account.invitation.title', { name: invitation.name })}</PageTitle>
      <InvitationSays invitation={invitation} />
      {isIn ? (
        <>
          <AcceptForm token={token} me={presence.me} onDone={goIn} />
          <TextLink onPress={() => void signOut()}>{say('account.invitation.notMe')}</TextLink>
        </>
      ) : hasAccount ? (
        <div className={styles.way}>
          <p className="soft">{say('account.invitation.signIn')}</p>
          <SignIn />
          <TextLink onPress={() => setHasAccount(false)}>{say('account.invitation.new')}</TextLink>
        </div>
      ) : (
        <>
          <EnrolForm token={token} invitation={invitation} onDone={goIn} />
          {!isRecovery && (
            <TextLink onPress={() => setHasAccount(true)}>
              {say('account.invitation.haveAccount')}
            </TextLink>
          )}
        </>
      )}
    </>
  );
}
