import { ItemAudience } from '../../web/record/item-audience.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { useGoal } from './use-goal.tsx';
import styles from './who-sees-goal.module.css';

/** Right under the title on a phone, in the margin on a wide screen: one of the two is drawn. */
export function WhoSeesGoal({ place }: { place: 'under the title' | 'in the margin' }) {
  const { say } = useWords();
  const { item } = useGoal();
  if (place === 'under the title') {
    return (
      <div className={styles.underTitle}>
        <ItemAudience item={item} />
      </div>
    );
  }
  return (
    <div className={styles.inMargin}>
      <Section title={say('goals.who')}>
        <ItemAudience item={item} tense="names" />
      </Section>
    </div>
  );
}
