import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './plan.module.css';

/** What can be done with the whole plan: print it, for when there is no network. */
export function PlanMargin() {
  const { say } = useWords();
  return (
    <div className={styles.unprinted}>
      <Button icon="printer" onPress={() => globalThis.print()}>
        {say('safetyPlan.print')}
      </Button>
    </div>
  );
}
