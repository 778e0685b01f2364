import { Link } from 'react-aria-components/Link';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Pair } from '../../web/ui/pair.tsx';
import { classes } from '../../web/ui/classes.ts';
import { useWords } from '../../web/ui/words.tsx';
import { goalAddress } from './addresses.ts';
import styles from './goal-card.module.css';
import { GoalFlags } from './goal-flags.tsx';
import { lookAgainAt, type Goal } from './goal.ts';
import { GoalProvider, useGoal } from './use-goal.tsx';
import { useVoices } from './use-voices.tsx';

/** One goal in the list: each side's own words in full, what waits, and who can see it. */
export function GoalCard({ shown, level }: { shown: Shown<Goal>; level: 2 | 3 }) {
  return (
    <GoalProvider shown={shown}>
      <Card level={level} />
    </GoalProvider>
  );
}

function Card({ level }: { level: 2 | 3 }) {
  const { say } = useWords();
  const { person, seats, name } = usePeople();
  const { view, item, goal } = useGoal();
  const facts = useFacts();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <li className={styles.goal}>
      <Heading className={classes('title', styles.title)}>
        <Link href={goalAddress(view.partnership, item.id)} className={styles.link ?? ''}>
          {goal.terms.title}
        </Link>
      </Heading>
      <Pair>
        {useVoices().sides.map((who) => {
          const said = goal.ownWords[who];
          return (
            <OwnWords
              key={who}
              person={person(who)}
              text={said?.words}
              waiting={
                said
                  ? undefined
                  : say(who === view.viewer ? 'goals.card.waitsForYou' : 'goals.card.waits', {
                      name: name(who),
                    })
              }
            />
          );
        })}
      </Pair>
      <GoalFlags />
      <div className={styles.foot}>
        <AudienceLine seats={seats(view.whoSees(item))} />
        <p className="quiet">{facts.join(say('goals.card.between'))}</p>
      </div>
    </li>
  );
}

/** "You and Amara agreed on October 13", "3 of 5 steps done", "Look again December 13" */
function useFacts(): string[] {
  const { say, sayDate } = useWords();
  const { names } = usePeople();
  const { goal, view } = useGoal();
  const { signed, steps, standing } = goal;
  const at = lookAgainAt(goal);
  const by = { names: names(signed.map((signature) => signature.by)) };
  const done = steps.filter((step) => step.done).length;
  return [
    standing === 'agreed' && signed[0]
      ? say('goals.card.agreed', { ...by, day: sayDate(signed[0].at) })
      : '',
    standing === 'proposed' ? say('goals.card.proposed') : '',
    steps.length > 0 ? say('goals.card.steps', { done, all: steps.length }) : '',
    // A day that has come is told by its flag. Nothing here is late.
    at === undefined || at <= view.now ? '' : say('goals.card.look', { day: sayDate(at) }),
  ].filter((fact) => fact !== '');
}
