import type { Round } from '../../record/rating/round.ts';
import type { WhenOpened } from '../../web/record/rating/use-rating.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { markClass } from '../../web/ui/person-mark.ts';
import { useWords } from '../../web/ui/words.tsx';
import type { Comfort } from './question.ts';
import styles from './question-page.module.css';
import { useQuestion } from './use-question.tsx';

interface OpenedComfortProps {
  round: Round<Comfort>;
  when: WhenOpened;
}

/** The newest numbers stand with each option; here is when they were opened and what was said. */
export function OpenedComfort({ round, when }: OpenedComfortProps) {
  const { say, sayDate } = useWords();
  const { person, name } = usePeople();
  const { letterOf } = useQuestion();
  const letter = (option: string) => say('decisions.option.letter', { letter: letterOf(option) });
  const isNewest = when !== 'before';
  return (
    <div className={styles.opened}>
      <p className="quiet">{say(`rating.${when}`, { day: sayDate(round.openedAt ?? round.at) })}</p>
      {isNewest && <p className="soft">{say('decisions.comfort.seen')}</p>}
      {Object.entries(round.numbers).map(([id, { comfort, words }]) => (
        <div key={id} className={isNewest ? undefined : 'quiet'}>
          {!isNewest && (
            <p>
              {name(id)}:{' '}
              {comfort
                .map(({ option, number }) =>
                  say('decisions.comfort.one', { option: letter(option), number }),
                )
                .join(', ')}
            </p>
          )}
          {words !== undefined && (
            <p className={styles.said}>
              {say('rating.wrote', { name: name(id) })}{' '}
              <q className={markClass(person(id))}>{words}</q>
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
