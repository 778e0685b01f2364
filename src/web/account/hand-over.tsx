import './print-alone.css';
import { useRef } from 'react';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Slip } from '../ui/slip.tsx';
import { useWords } from '../ui/words.tsx';
import { CopyButton } from './copy-button.tsx';
import styles from './hand-over.module.css';
import type { Invited } from './me-shape.ts';
import { printAlone } from './print-alone.ts';

interface HandOverProps {
  invited: Invited;
  /** Who it is for. */
  name: string;
  /** The slip is with them, or will be: it is not shown again. */
  onDone?: () => void;
}

/**
 * What is handed to somebody so that they can come in: a link, which may travel, and a code, which
 * is told in person. Both are shown once.
 */
export function HandOver({ invited, name, onDone }: HandOverProps) {
  const { say, sayDay, sayTime } = useWords();
  const slip = useRef<HTMLDivElement>(null);
  const until = { day: sayDay(invited.until), time: sayTime(invited.until) };
  return (
    <div className={styles.hand}>
      <div ref={slip}>
        <Slip>
          <p className="title">{say('account.hand.title', { name })}</p>
          <dl className={styles.parts}>
            <div>
              <dt>{say(invited.mailed ? 'account.hand.linkMailed' : 'account.hand.link')}</dt>
              <dd className={styles.link} translate="no">
                {invited.link}
              </dd>
              <dd>
                <CopyButton text={invited.link}>{say('account.hand.copyLink')}</CopyButton>
              </dd>
            </div>
            <div>
              <dt>{say('account.hand.code', { name })}</dt>
              <dd className={styles.code} translate="no">
                {invited.code}
              </dd>
              <dd>
                <CopyButton text={invited.code}>{say('account.hand.copyCode')}</CopyButton>
              </dd>
            </div>
          </dl>
          <p className="quiet">{say('account.hand.until', until)}</p>
        </Slip>
      </div>
      <p className={styles.apart}>{say('account.hand.apart', { name })}</p>
      <Acts>
        <Button icon="printer" onPress={() => slip.current && printAlone(slip.current)}>
          {say('account.print')}
        </Button>
        {onDone && (
          <Button kind="main" onPress={onDone}>
            {say('account.hand.done')}
          </Button>
        )}
      </Acts>
    </div>
  );
}
