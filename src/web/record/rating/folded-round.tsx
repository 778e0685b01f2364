import type { Round } from '../../../record/rating/round.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { Folds } from '../../ui/folds.tsx';
import { useWords } from '../../ui/words.tsx';
import { ActArea } from '../act-area.tsx';
import { useActing } from '../use-acting.ts';
import { usePeople } from '../use-people.ts';
import styles from './folded-round.module.css';
import { useRating } from './use-rating.tsx';

/** Folded slips. Nobody sees a number that is not their own. */
export function FoldedRound({ round }: { round: Round }) {
  const { say } = useWords();
  const { person, names } = usePeople();
  const { view, ask, may, speaking } = useRating();
  const acting = useActing();
  const open = ask('open-ratings', { round: round.id });
  const missing = round.asked.filter((each) => round.rated[each] === undefined);
  const awaited = missing.filter((each) => each !== view.viewer);
  const mine = round.numbers[view.viewer];
  return (
    <ActArea acting={acting}>
      <p className="soft">
        {awaited.length > 0 ? say('rating.waits', { names: names(awaited) }) : say('rating.folded')}
      </p>
      <div className={styles.folds}>
        <Folds
          people={round.asked.map((each) => ({
            person: person(each),
            isIn: round.rated[each] !== undefined,
          }))}
        />
      </div>
      {mine !== undefined && <p className="quiet">{speaking.sayMine(mine)}</p>}
      {may(open) && (
        <Acts>
          <Button onPress={() => acting.run(open, say('rating.opened'))}>
            {say('rating.open')}
          </Button>
        </Acts>
      )}
    </ActArea>
  );
}
