import { PlacesOfGoals } from '../../web/record/places-of-goals.tsx';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { Blank } from '../../web/ui/blank.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { newGoalAddress } from './addresses.ts';
import { GoalCard } from './goal-card.tsx';
import type { Goal } from './goal.ts';
import styles from './goals-page.module.css';
import { useMayPropose } from './use-may-propose.tsx';
import { WrittenOutOfSight } from './written-out-of-sight.tsx';

/** Every goal that the viewer may see: what is on the table first, then what rests or is done. */
export function GoalsPage() {
  const { say } = useWords();
  const view = useView();
  const mayPropose = useMayPropose().length > 0;
  const all = view.shownIn<Goal>('goals');
  const inStanding = (...standings: Goal['standing'][]) =>
    all.filter(({ state }) => standings.includes(state.standing));
  const write = mayPropose && (
    <ButtonLink href={newGoalAddress(view.partnership)} icon="plus">
      {say(all.length === 0 ? 'goals.writeIt' : 'goals.write')}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle>{say('shell.goals')}</PageTitle>
      <p className="lede">{say('goals.lede')}</p>
      <PlacesOfGoals here="goals" />
      {all.length === 0 ? (
        <div className={styles.blank}>
          <Blank drawing="notebook" title={say('goals.blank.title')} act={write}>
            {say(mayPropose ? 'goals.blank' : 'goals.blank.reader')}
          </Blank>
        </div>
      ) : (
        <>
          <Goals goals={inStanding('proposed', 'agreed')} level={2} />
          {write && <p className={styles.write}>{write}</p>}
          {(['paused', 'reached', 'let-go'] as const).map((standing) => (
            <Resting
              key={standing}
              title={say(`goals.group.${standing}`)}
              goals={inStanding(standing)}
            />
          ))}
        </>
      )}
      <WrittenOutOfSight />
      {all.length > 0 && <EndOfPage>{say('goals.end')}</EndOfPage>}
    </>
  );
}

function Goals({ goals, level }: { goals: readonly Shown<Goal>[]; level: 2 | 3 }) {
  if (goals.length === 0) return null;
  return (
    <ol className={styles.goals}>
      {goals.map((shown) => (
        <GoalCard key={shown.item.id} shown={shown} level={level} />
      ))}
    </ol>
  );
}

function Resting({ title, goals }: { title: string; goals: readonly Shown<Goal>[] }) {
  if (goals.length === 0) return null;
  return (
    <Section title={title}>
      <Goals goals={goals} level={3} />
    </Section>
  );
}
