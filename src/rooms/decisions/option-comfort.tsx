import { isOpened, type Round } from '../../record/rating/round.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { classes } from '../../web/ui/classes.ts';
import { markClass } from '../../web/ui/person-mark.ts';
import { useWords } from '../../web/ui/words.tsx';
import styles from './options.module.css';
import type { Comfort, Option } from './question.ts';
import { useQuestion } from './use-question.tsx';

const steps = Array.from({ length: 10 }, (_, step) => step);

/** How comfortable each felt with this option when the numbers were last opened together. */
export function OptionComfort({ option, round }: { option: Option; round: Round<Comfort> }) {
  const { say } = useWords();
  const { person, name } = usePeople();
  return Object.entries(round.numbers).map(([who, { comfort }]) => {
    const given = comfort.find((each) => each.option === option.id)?.number;
    return (
      <div key={who} className={classes(styles.comfort, markClass(person(who)))}>
        <span className={styles.person}>{name(who)}</span>
        {given === undefined ? (
          <span className="quiet">{say('decisions.comfort.notGiven')}</span>
        ) : (
          <>
            <span className={styles.dots} aria-hidden="true">
              {steps.map((step) => (
                <i key={step} className={classes(styles.dot, step < given && styles.full)} />
              ))}
            </span>
            <span>{say('decisions.comfort.of', { number: given })}</span>
          </>
        )}
      </div>
    );
  });
}

/** The numbers that were opened last, if there are any. */
export function useOpened(): Round<Comfort> | undefined {
  const { question } = useQuestion();
  return question.rounds.findLast(
    (round) => isOpened(round) && Object.keys(round.numbers).length > 0,
  );
}
