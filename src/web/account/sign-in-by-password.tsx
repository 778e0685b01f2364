import { useState } from 'react';
import { ask } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { AddressField } from './address-field.tsx';
import { CodeField, digitsOf } from './code-field.tsx';
import { Form } from './form.tsx';
import type { Me } from './me-shape.ts';
import { needed } from './needed.ts';
import { OwnDevice } from './own-device.tsx';
import { PasswordField } from './password-field.tsx';
import type { WayByAddress } from './sign-in-shape.ts';
import styles from './sign-in.module.css';

/**
 * Address and password, then the code of the app. All three are sent at once, so a wrong one
 * among them is answered like any other.
 */
export function SignInByPassword(props: WayByAddress) {
  const [password, setPassword] = useState('');
  const [isAtCode, setAtCode] = useState(false);
  const [hasMoved, setMoved] = useState(props.takesFocus);
  const move = (toCode: boolean) => {
    setAtCode(toCode);
    setMoved(true);
  };
  if (isAtCode) return <Code {...props} password={password} onBack={() => move(false)} />;
  return (
    <AddressAndPassword
      {...props}
      takesFocus={hasMoved}
      password={password}
      onPassword={setPassword}
      onNext={() => move(true)}
    />
  );
}

interface FirstStep extends WayByAddress {
  password: string;
  onPassword: (password: string) => void;
  onNext: () => void;
}

function AddressAndPassword(props: FirstStep) {
  const { address, onAddress, password, onPassword, ownDevice, onOwnDevice, takesFocus } = props;
  const { say } = useWords();
  const [problem, setProblem] = useState<ReturnType<typeof needed>>(null);
  const next = () => {
    const missing = needed({ address, password });
    setProblem(missing);
    if (missing === null) props.onNext();
  };
  return (
    <Form onSend={next} problem={problem}>
      <AddressField
        value={address}
        onChange={onAddress}
        error={sayIssue(say, problem, 'address')}
        autoFocus={takesFocus}
      />
      <PasswordField
        label={say('door.password')}
        autoComplete="current-password"
        value={password}
        onChange={onPassword}
        error={sayIssue(say, problem, 'password')}
      />
      <OwnDevice isOwn={ownDevice} onChange={onOwnDevice} />
      <div className={styles.wide}>
        <Button kind="main" type="submit">
          {say('door.goOn')}
        </Button>
      </div>
    </Form>
  );
}

interface SecondStep extends WayByAddress {
  password: string;
  onBack: () => void;
}

function Code({ address, password, ownDevice, onIn, onBack }: SecondStep) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const act = useAct(
    async () =>
      ask<Me>('POST', '/api/sign-in/password', {
        address: address.trim(),
        password,
        code: digitsOf(code),
        ownDevice,
      }),
    onIn,
  );
  const send = () => {
    const missing = needed({ code: digitsOf(code) });
    if (missing) act.setProblem(missing);
    else act.run();
  };
  return (
    <Form onSend={send} problem={act.problem}>
      <CodeField
        value={code}
        onChange={setCode}
        error={sayIssue(say, act.problem, 'code')}
        autoFocus
      />
      <div className={styles.wide}>
        <Button kind="main" type="submit" isPending={act.isPending}>
          {say('door.signIn')}
        </Button>
      </div>
      <TextLink onPress={onBack}>{say('door.signIn.change')}</TextLink>
    </Form>
  );
}
