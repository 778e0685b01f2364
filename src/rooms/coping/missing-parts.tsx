import { useView } from '../../web/record/record.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { PartForm } from './part-form.tsx';
import type { PlanShown } from './plan-shown.tsx';
import styles from './plan.module.css';
import { parts } from './section.ts';

/** What the plan does not speak of yet, each with the way to write it. Any order will do. */
export function MissingParts({ plan }: { plan: PlanShown | undefined }) {
  const { say } = useWords();
  const { isReadOnly } = useView();
  const there = plan?.sections.map(({ state }) => state.part) ?? [];
  const missing = parts.filter((part) => !there.includes(part));
  if (missing.length === 0 || isReadOnly) return null;
  return (
    <div className={styles.unprinted}>
      <Section title={say(plan ? 'safetyPlan.more' : 'safetyPlan.begin')}>
        <ol className={styles.missing}>
          {missing.map((part) => (
            <li key={part}>
              <InPlace word={say(`safetyPlan.part.${part}`)}>
                {(close) => <PartForm part={part} onDone={close} />}
              </InPlace>
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}
