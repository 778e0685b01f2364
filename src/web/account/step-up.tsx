import { useEffect, useRef, useState } from 'react';
import { ask, type Asked } from '../api/ask.ts';
import { offerMeeting } from '../api/meet-again.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { AgainByPassword } from './again-by-password.tsx';
import { Form } from './form.tsx';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { knowsPasskeys, showPasskey } from './passkey.ts';
import styles from './sign-in.module.css';

/** "Say again that it’s you": opens by itself when an act needs it, and the act goes on after. */
export function StepUp() {
  const { say } = useWords();
  const { setMe } = useMe();
  const answer = useRef<((isDone: boolean) => void) | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const stop = offerMeeting(
      async () =>
        new Promise<boolean>((resolve) => {
          answer.current = resolve;
          setOpen(true);
        }),
    );
    return () => {
      answer.current?.(false);
      stop();
    };
  }, []);
  const close = (isDone: boolean) => {
    setOpen(false);
    answer.current?.(isDone);
    answer.current = null;
  };
  return (
    <Sheet title={say('door.again.title')} isOpen={isOpen} onClose={() => close(false)}>
      <p className="soft">{say('door.again.why')}</p>
      <Ways
        onDone={(me) => {
          setMe(me);
          close(true);
        }}
      />
      <TextLink onPress={() => close(false)}>{say('door.notNow')}</TextLink>
    </Sheet>
  );
}

function Ways({ onDone }: { onDone: (me: Me) => void }) {
  const { say } = useWords();
  const { presence } = useMe();
  const methods = presence.state === 'full' ? presence.me.methods : null;
  const passkey = useAct<[], Me>(againByPasskey, onDone);
  if (methods === null) return null;
  const canUsePasskey = methods.passkeys > 0 && knowsPasskeys();
  return (
    <div className={styles.way}>
      {canUsePasskey && (
        <Form onSend={passkey.run} problem={passkey.problem}>
          <div className={styles.wide}>
            <Button kind="main" type="submit" icon="key" isPending={passkey.isPending}>
              {say('door.again.passkey')}
            </Button>
          </div>
        </Form>
      )}
      {methods.password && <AgainByPassword isSecond={canUsePasskey} onDone={onDone} />}
      {!canUsePasskey && !methods.password && <p>{say('door.again.noWay')}</p>}
    </div>
  );
}

async function againByPasskey(): Promise<Asked<Me>> {
  return showPasskey('/api/sign-in/again/options', async (response) =>
    ask<Me>('POST', '/api/sign-in/again', { response }),
  );
}
