import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.tsx';
import { Form } from './form.tsx';
import type { Me } from './me-shape.ts';
import { OwnDevice } from './own-device.tsx';
import { showPasskey } from './passkey.ts';
import type { WayIn } from './sign-in-shape.ts';
import styles from './sign-in.module.css';

/** A look, a finger or the screen lock. There is nothing to type and nothing to steal. */
export function SignInByPasskey({ ownDevice, onOwnDevice, onIn, takesFocus }: WayIn) {
  const { say } = useWords();
  const act = useAct(
    async () =>
      showPasskey('/api/sign-in/passkey/options', async (response) =>
        ask<Me>('POST', '/api/sign-in/passkey', { response, ownDevice }),
      ),
    onIn,
  );
  return (
    <Form onSend={act.run} problem={act.problem}>
      <div className={styles.wide}>
        <Button
          kind="main"
          type="submit"
          icon="key"
          isPending={act.isPending}
          autoFocus={takesFocus}
        >
          {say('door.signIn.passkey')}
        </Button>
      </div>
      <OwnDevice isOwn={ownDevice} onChange={onOwnDevice} />
    </Form>
  );
}
