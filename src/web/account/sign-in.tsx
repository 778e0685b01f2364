import { useState } from 'react';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { useMe } from './me.tsx';
import { knowsPasskeys } from './passkey.ts';
import { SignInByCode } from './sign-in-by-code.tsx';
import { SignInByPasskey } from './sign-in-by-passkey.tsx';
import { SignInByPassword } from './sign-in-by-password.tsx';
import styles from './sign-in.module.css';

type Way = 'passkey' | 'password' | 'code';

const ways: readonly Way[] = ['passkey', 'password', 'code'];
const words = {
  passkey: 'door.way.passkey',
  password: 'door.way.password',
  code: 'door.way.code',
} as const;

/** Three ways in, one at a time. The easiest one that this device knows comes first. */
export function SignIn() {
  const { say } = useWords();
  const { setMe } = useMe();
  const [way, setWay] = useState<Way>(() => (knowsPasskeys() ? 'passkey' : 'password'));
  const [hasChosen, setChosen] = useState(false);
  const [isOwnDevice, setOwnDevice] = useState(false);
  const [address, setAddress] = useState('');
  const others = ways.filter((other) => other !== way && (other !== 'passkey' || knowsPasskeys()));
  const shared = {
    ownDevice: isOwnDevice,
    onOwnDevice: setOwnDevice,
    onIn: setMe,
    takesFocus: hasChosen,
  };
  return (
    <>
      {way === 'passkey' && <SignInByPasskey {...shared} />}
      {way === 'password' && (
        <SignInByPassword {...shared} address={address} onAddress={setAddress} />
      )}
      {way === 'code' && <SignInByCode {...shared} address={address} onAddress={setAddress} />}
      <ul className={styles.others}>
        {others.map((other) => (
          <li key={other}>
            <TextLink
              onPress={() => {
                setWay(other);
                setChosen(true);
              }}
            >
              {say(words[other])}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
