import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { SharingHistory } from './sharing-history.tsx';
import type { Leaving } from './leaving.ts';
import styles from './member-row.module.css';

/** Who was here before, and what they or somebody else said about it. */
export function WhoLeft() {
  const { say, sayDayAndYear } = useWords();
  const view = useView();
  const { name } = usePeople();
  const gone = view.shownIn<Leaving>('leaving');
  if (gone.length === 0) return null;
  return (
    <Section title={say('circle.before')}>
      <ul className={styles.history}>
        {gone.map(({ item, state: { member, askedBy, words }, entries }) => {
          const day = sayDayAndYear(entries[0]?.at ?? 0);
          return (
            <li key={item.id}>
              {askedBy === undefined
                ? say('circle.left', { day, name: name(member) })
                : say('circle.askedToLeave', { day, by: name(askedBy), name: name(member) })}
              {words !== undefined && <> {say('circle.said', { words })}</>}
              <SharingHistory member={member} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
