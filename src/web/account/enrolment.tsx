import { useState } from 'react';
import { PorchFrame } from '../shell/porch-frame.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { EnrolByPasskey } from './enrol-by-passkey.tsx';
import { EnrolByPassword } from './enrol-by-password.tsx';
import { calledName, type Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { knowsPasskeys } from './passkey.ts';
import styles from './sign-in.module.css';

interface EnrolmentProps {
  me: Me;
  onDone: (me: Me) => void;
}

/** Somebody has come in and has no way to come back yet. They choose one before anything else. */
export function Enrolment({ me, onDone }: EnrolmentProps) {
  const { say } = useWords();
  const { signOut } = useMe();
  const [way, setWay] = useState<'passkey' | 'password'>(() =>
    knowsPasskeys() ? 'passkey' : 'password',
  );
  const [isOwnDevice, setOwnDevice] = useState(false);
  const shared = { ownDevice: isOwnDevice, onOwnDevice: setOwnDevice, onDone };
  return (
    <PorchFrame>
      <PageTitle>{say('account.enrol.title', { name: calledName(me.person) })}</PageTitle>
      <p className="lede">
        {say(way === 'passkey' ? 'account.enrol.what' : 'account.enrol.byPassword')}
      </p>
      {way === 'passkey' ? <EnrolByPasskey {...shared} /> : <EnrolByPassword {...shared} />}
      <ul className={styles.others}>
        {way === 'passkey' && me.person.address !== null && (
          <li>
            <TextLink onPress={() => setWay('password')}>
              {say('account.enrol.toPassword')}
            </TextLink>
          </li>
        )}
        {way === 'password' && knowsPasskeys() && (
          <li>
            <TextLink onPress={() => setWay('passkey')}>{say('account.enrol.toPasskey')}</TextLink>
          </li>
        )}
        <li>
          <TextLink onPress={() => void signOut()}>{say('account.enrol.notMe')}</TextLink>
        </li>
      </ul>
    </PorchFrame>
  );
}
