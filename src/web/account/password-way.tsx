import { useState } from 'react';
import { askAgainIfNeeded } from '../api/ask.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useWords } from '../ui/words.tsx';
import { ChangeApp } from './change-app.tsx';
import { ChangePassword } from './change-password.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import type { Me, Methods } from './me-shape.ts';
import { useMe } from './me.tsx';
import styles from './ways-in.module.css';

type Doing = 'password' | 'app' | 'remove' | null;

/** A password and its authenticator app: one way in, made of two things. */
export function PasswordWay({ methods }: { methods: Methods }) {
  const { say } = useWords();
  const { setMe } = useMe();
  const announce = useAnnounce();
  const [doing, setDoing] = useState<Doing>(null);
  const done = (me: Me) => {
    setMe(me);
    setDoing(null);
    announce(say('account.saved'));
  };
  const close = () => setDoing(null);
  const passwordVerb = say(methods.password ? 'account.pw.change' : 'account.pw.add');
  return (
    <div className={styles.way}>
      <h3>{say('account.pw')}</h3>
      <p className="soft">{say(methods.password ? 'account.pw.have' : 'account.pw.none')}</p>
      <Acts>
        <Button isSmall onPress={() => setDoing('password')}>
          {passwordVerb}
        </Button>
        {methods.password && (
          <>
            <Button isSmall onPress={() => setDoing('app')}>
              {say('account.app.change')}
            </Button>
            <Button isSmall kind="quiet" onPress={() => setDoing('remove')}>
              {say('account.pw.remove')}
            </Button>
          </>
        )}
      </Acts>
      <Sheet title={passwordVerb} isOpen={doing === 'password'} onClose={close}>
        <ChangePassword isFirst={!methods.password} onDone={done} onClose={close} />
      </Sheet>
      <Sheet title={say('account.app.change')} isOpen={doing === 'app'} onClose={close}>
        <ChangeApp onDone={done} onClose={close} />
      </Sheet>
      <ConfirmSheet<Me>
        title={say('account.pw.removeTitle')}
        verb={say('account.pw.remove')}
        isOpen={doing === 'remove'}
        onClose={close}
        onYes={async () => askAgainIfNeeded<Me>('DELETE', '/api/me/password')}
        onDone={done}
      >
        <p>{say('account.pw.removeWhat')}</p>
      </ConfirmSheet>
    </div>
  );
}
