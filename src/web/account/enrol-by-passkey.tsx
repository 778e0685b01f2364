import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.tsx';
import { Form } from './form.tsx';
import type { Me } from './me-shape.ts';
import { OwnDevice } from './own-device.tsx';
import { makePasskey } from './passkey.ts';
import styles from './sign-in.module.css';

export interface WayBack {
  readonly ownDevice: boolean;
  readonly onOwnDevice: (isOwn: boolean) => void;
  readonly onDone: (me: Me) => void;
}

export function EnrolByPasskey({ ownDevice, onOwnDevice, onDone }: WayBack) {
  const { say } = useWords();
  const act = useAct(
    async () =>
      makePasskey('/api/enrolment/passkey/options', async (response) =>
        ask<Me>('POST', '/api/enrolment/passkey', { response, ownDevice }),
      ),
    onDone,
  );
  return (
    <div className={styles.way}>
      <Form onSend={act.run} problem={act.problem}>
        <OwnDevice isOwn={ownDevice} onChange={onOwnDevice} />
        <div className={styles.wide}>
          <Button kind="main" type="submit" icon="key" isPending={act.isPending}>
            {say('account.makePasskey')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
