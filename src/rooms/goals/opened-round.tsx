import type { Round } from '../../record/rating/round.ts';
import type { WhenOpened } from '../../web/record/rating/use-rating.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { RatingLine } from '../../web/ui/rating-line.tsx';
import { markClass } from '../../web/ui/person-mark.ts';
import { useWords } from '../../web/ui/words.tsx';
import { classes } from '../../web/ui/classes.ts';
import type { Closeness } from './closeness.ts';
import styles from './ratings.module.css';

interface OpenedRoundProps {
  round: Round<Closeness>;
  /** The newest, with what was said; or an earlier time, quietly. */
  when: WhenOpened;
}

/** Numbers that were opened together, on one line, and what was said with them. */
export function OpenedRound({ round, when }: OpenedRoundProps) {
  const { say, sayDate } = useWords();
  const { person, name } = usePeople();
  const numbers = Object.entries(round.numbers).sort(
    ([a], [b]) => Number(person(b).you) - Number(person(a).you),
  );
  const day = sayDate(round.openedAt ?? round.at);
  return (
    <div className={classes(styles.opened, when !== 'openedOn' && 'quiet')}>
      <p className="quiet">{say(`rating.${when}`, { day })}</p>
      <RatingLine
        marks={numbers.map(([id, { number }]) => ({ person: person(id), value: number }))}
        low={say('goals.rating.low')}
        high={say('goals.rating.high')}
      />
      {when === 'openedOn' &&
        numbers.map(
          ([id, { words }]) =>
            words !== undefined && (
              <p key={id} className={styles.words}>
                {say('rating.wrote', { name: name(id) })}{' '}
                <q className={markClass(person(id))}>{words}</q>
              </p>
            ),
        )}
    </div>
  );
}
