import './print-alone.css';
import { type ReactNode, useRef, useState } from 'react';
import { askAgainIfNeeded } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Slip } from '../ui/slip.tsx';
import { useWords } from '../ui/words.tsx';
import { CopyButton } from './copy-button.tsx';
import { printAlone } from './print-alone.ts';
import { ProblemNote } from './problem-note.tsx';
import styles from './recovery-codes.module.css';

interface RecoveryCodesProps {
  /** The person has them, on paper or wherever they keep such things. */
  onDone: () => void;
  /** Another way on, until the codes are shown. */
  children?: ReactNode;
}

/** Ten codes, made when asked for and shown once. */
export function RecoveryCodes({ onDone, children }: RecoveryCodesProps) {
  const { say } = useWords();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const act = useAct(
    async () => askAgainIfNeeded<{ codes: string[] }>('POST', '/api/me/recovery-codes'),
    (made) => setCodes(made.codes),
  );
  if (codes !== null) return <Shown codes={codes} onDone={onDone} />;
  return (
    <>
      <ProblemNote problem={act.problem} />
      <Acts>
        <Button kind="main" onPress={act.run} isPending={act.isPending}>
          {say('account.codes.show')}
        </Button>
      </Acts>
      {children}
    </>
  );
}

function Shown({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const { say } = useWords();
  const slip = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.shown}>
      <div ref={slip}>
        <Slip>
          <p className={styles.name}>{say('account.codes.onPaper')}</p>
          <ol className={styles.codes} translate="no" aria-label={say('account.codes.list')}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
          <p className="quiet">{say('account.codes.once')}</p>
        </Slip>
      </div>
      <Acts>
        <Button icon="printer" onPress={() => slip.current && printAlone(slip.current)}>
          {say('account.print')}
        </Button>
        <CopyButton text={codes.join('\n')}>{say('account.codes.copy')}</CopyButton>
      </Acts>
      <Acts>
        <Button kind="main" autoFocus onPress={onDone}>
          {say('account.codes.have')}
        </Button>
      </Acts>
    </div>
  );
}
