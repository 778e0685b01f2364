import type { ReactNode } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './plan.module.css';

/** What can be done with the whole plan: print it, and keep it on this device. */
export function PlanMargin({ device }: { device?: ReactNode }) {
  const { say } = useWords();
  return (
    <div className={styles.unprinted}>
      <Button icon="printer" onPress={() => globalThis.print()}>
        {say('safetyPlan.print')}
      </Button>
      {device}
    </div>
  );
}
