import { useState } from 'react';
import { Slip } from '../../web/ui/slip.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { LookForm } from './look-form.tsx';
import { LooksSoFar } from './looks-so-far.tsx';
import styles from './slips.module.css';
import { useGoal } from './use-goal.tsx';

/** Laid on the page when it is time to look at the goal again, or when somebody has begun to. */
export function LookSlip() {
  const { say } = useWords();
  const { view, item } = useGoal();
  const isDue = view.attention(item.id).some(({ code }) => code === 'goals/look-again');
  // It stays while the answer is on its way, so that a no has a place to be said.
  const [isSending, setIsSending] = useState(false);
  if (view.isReadOnly || (!isDue && !isSending)) return null;
  return (
    <section className={styles.slip} aria-label={say('goals.look')}>
      <Slip>
        <h2 className="title">{say('goals.look.question')}</h2>
        <LooksSoFar />
        <LookForm onSending={() => setIsSending(true)} onDone={() => setIsSending(false)} />
      </Slip>
    </section>
  );
}
