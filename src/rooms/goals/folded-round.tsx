import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Folds } from '../../web/ui/folds.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Round } from './goal.ts';
import styles from './ratings.module.css';
import { useGoal } from './use-goal.tsx';

/** Folded slips. Nobody sees a number that is not their own. */
export function FoldedRound({ round }: { round: Round }) {
  const { say } = useWords();
  const { person, names } = usePeople();
  const { view, ask, may } = useGoal();
  const acting = useActing();
  const open = ask('goals/open-ratings', { round: round.id });
  const missing = round.asked.filter((each) => round.rated[each] === undefined);
  const awaited = missing.filter((each) => each !== view.viewer);
  const mine = round.numbers[view.viewer]?.number;
  return (
    <ActArea acting={acting}>
      <p className="soft">
        {awaited.length > 0
          ? say('goals.rating.waits', { names: names(awaited) })
          : say('goals.rating.folded')}
      </p>
      <div className={styles.folds}>
        <Folds
          people={round.asked.map((each) => ({
            person: person(each),
            isIn: round.rated[each] !== undefined,
          }))}
        />
      </div>
      {mine !== undefined && <p className="quiet">{say('goals.rating.yours', { number: mine })}</p>}
      {may(open) && (
        <Acts>
          <Button onPress={() => acting.run(open, say('goals.rating.opened'))}>
            {say('goals.rating.open')}
          </Button>
        </Acts>
      )}
    </ActArea>
  );
}
