import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';
import { AddressField } from './address-field.tsx';
import { Form } from './form.tsx';
import type { Me } from './me-shape.ts';
import { needed } from './needed.ts';
import { OwnDevice } from './own-device.tsx';
import type { WayByAddress } from './sign-in-shape.ts';
import styles from './sign-in.module.css';

/** For the day the phone is lost: one of the codes that were printed when the account was made. */
export function SignInByCode(props: WayByAddress) {
  const { address, onAddress, ownDevice, onOwnDevice, onIn, takesFocus } = props;
  const { say } = useWords();
  const [code, setCode] = useState('');
  const act = useAct(
    async () =>
      ask<Me>('POST', '/api/sign-in/recovery-code', {
        address: address.trim(),
        code: code.trim(),
        ownDevice,
      }),
    onIn,
  );
  const send = () => {
    const missing = needed({ address, code });
    if (missing) act.setProblem(missing);
    else act.run();
  };
  return (
    <Form onSend={send} problem={act.problem}>
      <AddressField
        value={address}
        onChange={onAddress}
        error={sayIssue(say, act.problem, 'address')}
        autoFocus={takesFocus}
      />
      <TextField
        label={say('door.recoveryCode')}
        hint={say('door.recoveryCode.hint')}
        autoComplete="off"
        value={code}
        onChange={setCode}
        error={sayIssue(say, act.problem, 'code')}
      />
      <OwnDevice isOwn={ownDevice} onChange={onOwnDevice} />
      <div className={styles.wide}>
        <Button kind="main" type="submit" isPending={act.isPending}>
          {say('door.signIn')}
        </Button>
      </div>
    </Form>
  );
}
