import { useId, useState } from 'react';
import { Slip } from '../../web/ui/slip.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { LookForm } from './look-form.tsx';
import { LooksSoFar } from './looks-so-far.tsx';
import styles from './slips.module.css';
import { useGoal } from './use-goal.tsx';

/** Laid on the page when it is time to look at the goal again, or when somebody has begun to. */
export function LookSlip() {
  const { say } = useWords();
  const { view, isLookDue } = useGoal();
  const id = useId();
  // It stays while the answer is on its way, so that a no has a place to be said.
  const [isSending, setIsSending] = useState(false);
  if (view.isReadOnly || (!isLookDue && !isSending)) return null;
  return (
    <section className={styles.slip} aria-labelledby={id}>
      <Slip>
        <h2 id={id} className="title">
          {say('goals.look.question')}
        </h2>
        <LooksSoFar />
        <LookForm onSending={() => setIsSending(true)} onDone={() => setIsSending(false)} />
      </Slip>
    </section>
  );
}
