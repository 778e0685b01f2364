import { membersAs } from '../../record/circle.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import type { Exercise } from './exercise.ts';
import { NewPracticeForm } from './new-practice-form.tsx';
import { PracticeCard } from './practice-card.tsx';

/** What is practiced, what rests, and the way to suggest something. */
export function PracticeSection() {
  const { say } = useWords();
  const view = useView();
  const all = view.shownIn<Exercise>('practice');
  const over = all.filter(({ state }) => state.standing === 'ended');
  const here = all.filter((shown) => !over.includes(shown));
  const about = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const isOne = view.seat?.role === 'client' ? [view.viewer] : about.slice(0, 1);
  const mayPropose = mayAsk(view, { kind: 'practice/propose', body: {}, about: isOne });
  if (all.length === 0 && !mayPropose) return null;
  return (
    <Section title={say('practice.title')}>
      {here.length === 0 && <p className="soft">{say('practice.none')}</p>}
      <Cards shown={here} />
      {mayPropose && (
        <InPlace word={say('practice.add')}>
          {(close) => <NewPracticeForm onDone={close} />}
        </InPlace>
      )}
      {over.length > 0 && (
        <Unfold
          level={3}
          title={say('practice.over')}
          note={say('practice.over.note', { n: over.length })}
        >
          <Cards shown={over} />
        </Unfold>
      )}
    </Section>
  );
}

function Cards({ shown }: { shown: readonly Shown<Exercise>[] }) {
  if (shown.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {shown.map((each) => (
        <PracticeCard key={each.item.id} shown={each} />
      ))}
    </ul>
  );
}
