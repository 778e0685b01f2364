import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.tsx';
import { Form } from './form.tsx';
import { InvitationCodeField } from './invitation-code-field.tsx';
import { type Accepted, placeOf } from './invitation-shape.ts';
import { dropToken } from './invitation-token.ts';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { needed } from './needed.ts';
import styles from './sign-in.module.css';

interface AcceptFormProps {
  token: string;
  me: Me;
  onDone: (place: string) => Promise<void> | void;
}

/** Signed in already: the code is all that is missing. */
export function AcceptForm({ token, me, onDone }: AcceptFormProps) {
  const { say } = useWords();
  const { look } = useMe();
  const [code, setCode] = useState('');
  const act = useAct(
    async () => ask<Accepted>('POST', '/api/invitations/accept', { token, code: code.trim() }),
    async (accepted) => {
      dropToken();
      await look();
      await onDone(placeOf(accepted));
    },
  );
  const send = () => {
    const missing = needed({ code });
    if (missing) act.setProblem(missing);
    else act.run();
  };
  return (
    <div className={styles.way}>
      <p className="soft">{say('account.invitation.youAre', { name: me.person.name })}</p>
      <Form onSend={send} problem={act.problem}>
        <InvitationCodeField by={null} value={code} onChange={setCode} problem={act.problem} />
        <div className={styles.wide}>
          <Button kind="main" type="submit" isPending={act.isPending}>
            {say('account.seat.take')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
