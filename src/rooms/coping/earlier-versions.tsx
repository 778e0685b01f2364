import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './plan.module.css';
import type { Section } from './section.ts';

/** What a part said before, the newest of it first. Nothing is lost by changing a plan. */
export function EarlierVersions({ section }: { section: Section }) {
  const { say, sayDayAndYear } = useWords();
  const earlier = section.versions.slice(0, -1).toReversed();
  return (
    <div className={styles.unprinted}>
      <Unfold
        level={3}
        title={say('safetyPlan.versions')}
        note={say('safetyPlan.versions.note', { n: earlier.length })}
      >
        {earlier.map(({ id, at, lines }) => (
          <div key={id} className={styles.version}>
            <p className="quiet">{sayDayAndYear(at)}</p>
            <ul>
              {lines.map(({ text, call }) => (
                <li key={`${text} ${call}`} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
            {lines.length === 0 && <p className="soft">{say('safetyPlan.empty')}</p>}
          </div>
        ))}
      </Unfold>
    </div>
  );
}
