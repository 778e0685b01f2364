import { useWords } from '../../web/ui/words.tsx';
import { CrisisRows } from './crisis-rows.tsx';
import type { KeptPlan } from './kept-plan.ts';
import { PlanLine } from './plan-line.tsx';
import styles from './plan.module.css';
import { parts } from './section.ts';

/** A plan as it was kept, in the same order as on its own page. There is nothing to change here. */
export function KeptPlanShown({ plan: { sections, crisis } }: { plan: KeptPlan }) {
  const { say } = useWords();
  return (
    <>
      {parts.map((part) => (
        <div key={part}>
          {sections
            .filter((section) => section.part === part)
            .map(({ name, lines }) => (
              <section key={name} className={styles.part}>
                <h2 className={styles.name}>{name}</h2>
                <ul className={styles.lines}>
                  {lines.map((line) => (
                    <PlanLine key={`${line.text} ${line.call} ${line.link}`} {...line} />
                  ))}
                </ul>
              </section>
            ))}
          {part === 'professionals' && (
            <section className={styles.part}>
              <h2 className={styles.name}>{say('safetyPlan.crisis')}</h2>
              <CrisisRows lines={crisis} />
            </section>
          )}
        </div>
      ))}
    </>
  );
}
