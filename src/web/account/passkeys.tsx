import { useEffect, useRef, useState } from 'react';
import { askAgainIfNeeded } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { useWords } from '../ui/words.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import type { Me, Methods } from './me-shape.ts';
import { useMe } from './me.tsx';
import { PasskeyRow, type Passkey } from './passkey-row.tsx';
import { knowsPasskeys, makePasskey } from './passkey.ts';
import { useLast } from './use-last.ts';
import { ProblemNote } from './problem-note.tsx';
import { Refused } from './refused.tsx';
import rows from './rows.module.css';
import styles from './ways-in.module.css';

export function Passkeys({ methods }: { methods: Methods }) {
  const { say } = useWords();
  const { setMe } = useMe();
  const announce = useAnnounce();
  const { answer, askAgain } = useAnswer<{ passkeys: Passkey[] }>('/api/me/passkeys');
  const [removing, setRemoving] = useState<Passkey | null>(null);
  const named = useLast(removing);
  useWhenChanged(methods.passkeys, askAgain);
  const add = useAct(
    async () =>
      makePasskey('/api/me/passkeys/options', async (response) =>
        askAgainIfNeeded<Me>('POST', '/api/me/passkeys', { response }),
      ),
    (me) => {
      setMe(me);
      announce(say('account.passkeys.added'));
    },
  );
  return (
    <div className={styles.way}>
      <h3>{say('account.passkeys')}</h3>
      <p className="soft">{say('account.passkeys.what')}</p>
      {answer.state === 'refused' && <Refused problem={answer.problem} onAgain={askAgain} />}
      {answer.state === 'here' && (
        <ul className={rows.rows}>
          {answer.value.passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onRemove={() => setRemoving(passkey)} />
          ))}
        </ul>
      )}
      <ProblemNote problem={add.problem} />
      {knowsPasskeys() && (
        <Acts>
          <Button isSmall icon="plus" onPress={add.run} isPending={add.isPending}>
            {say('account.passkeys.add')}
          </Button>
        </Acts>
      )}
      <ConfirmSheet<Me>
        title={say('account.passkeys.removeTitle')}
        verb={say('account.passkeys.removeVerb')}
        isOpen={removing !== null}
        onClose={() => setRemoving(null)}
        onYes={async () => askAgainIfNeeded<Me>('DELETE', `/api/me/passkeys/${removing?.id}`)}
        onDone={setMe}
      >
        <p>{say('account.passkeys.removeWhat', { device: named?.device ?? '' })}</p>
      </ConfirmSheet>
    </div>
  );
}

/** Reads the list again after one was added or removed, and not when the page opens. */
function useWhenChanged(count: number, then: () => void): void {
  const last = useRef(count);
  useEffect(() => {
    if (last.current !== count) then();
    last.current = count;
  }, [count, then]);
}
