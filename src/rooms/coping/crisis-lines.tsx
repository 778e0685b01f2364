import { useCrisisLines } from '../../web/record/use-crisis-lines.ts';
import { useWords } from '../../web/ui/words.tsx';
import { CrisisRows } from './crisis-rows.tsx';
import styles from './plan.module.css';

/** The lines of the country the house is in, as Help now has them. */
export function CrisisLines({ level }: { level: 2 | 3 }) {
  const { say } = useWords();
  const asked = useCrisisLines();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.part}>
      <Heading className={styles.name}>{say('safetyPlan.crisis')}</Heading>
      {asked?.ok === false && <p className="soft">{say('safetyPlan.crisis.out')}</p>}
      {asked?.ok && <CrisisRows lines={asked.value.lines} />}
      <p className={styles.foot}>
        <a href="/help">{say('safetyPlan.help')}</a>
      </p>
    </section>
  );
}
