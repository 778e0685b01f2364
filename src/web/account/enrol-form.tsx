import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';
import { AddressField } from './address-field.tsx';
import { addressWords } from './address-words.ts';
import { Fields } from './fields.tsx';
import { Form } from './form.tsx';
import { InvitationCodeField } from './invitation-code-field.tsx';
import type { Invitation } from './invitation-shape.ts';
import { dropToken } from './invitation-token.ts';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { needed } from './needed.ts';
import styles from './sign-in.module.css';

interface EnrolFormProps {
  token: string;
  invitation: Invitation;
  onDone: () => Promise<void> | void;
}

/** New here, or back after losing every way in: the code, a name, and an address if they like. */
export function EnrolForm({ token, invitation, onDone }: EnrolFormProps) {
  const { say } = useWords();
  const { setMe } = useMe();
  const [written, setWritten] = useState({ code: '', name: invitation.name, address: '' });
  const isNew = invitation.purpose !== 'recovery';
  const act = useAct(
    async () => ask<Me>('POST', '/api/invitations/enrol', bodyOf(token, written, isNew)),
    async (me) => {
      dropToken();
      setMe(me);
      await onDone();
    },
  );
  const send = () => {
    const missing = needed({ code: written.code, ...(isNew && { name: written.name }) });
    if (missing) act.setProblem(missing);
    else act.run();
  };
  return (
    <div className={styles.way}>
      <Form onSend={send} problem={act.problem}>
        <InvitationCodeField
          by={invitation.by}
          value={written.code}
          onChange={(code) => setWritten({ ...written, code })}
          problem={act.problem}
        />
        {isNew && (
          <Fields>
            <TextField
              label={say('account.name')}
              hint={say('account.name.hint')}
              autoComplete="name"
              value={written.name}
              onChange={(name) => setWritten({ ...written, name })}
              error={sayIssue(say, act.problem, 'name')}
            />
            <AddressField
              label={say('account.invitation.address')}
              hint={say('account.invitation.address.hint')}
              value={written.address}
              onChange={(address) => setWritten({ ...written, address })}
              error={sayIssue(say, act.problem, 'address', addressWords)}
            />
          </Fields>
        )}
        <div className={styles.wide}>
          <Button kind="main" type="submit" isPending={act.isPending}>
            {say('account.invitation.comeIn')}
          </Button>
        </div>
      </Form>
    </div>
  );
}

function bodyOf(
  token: string,
  { code, name, address }: { code: string; name: string; address: string },
  isNew: boolean,
) {
  return {
    token,
    code: code.trim(),
    ...(isNew && { name: name.trim() }),
    ...(isNew && address.trim() !== '' && { address: address.trim() }),
  };
}
