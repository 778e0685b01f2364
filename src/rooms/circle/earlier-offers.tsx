import type { Shown } from '../../web/record/view.ts';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './member-row.module.css';
import { wordsOfAnswer } from './seat-answer.ts';
import type { Seat } from './seat.ts';

/** Offers that came to nothing, with the words that were said. */
export function EarlierOffers({ seats }: { seats: readonly Shown<Seat>[] }) {
  const { say, sayDayAndYear } = useWords();
  if (seats.length === 0) return null;
  return (
    <Section title={say('seat.earlier')}>
      <ul className={styles.history}>
        {seats.map(({ item, state, entries }) => {
          const answer = wordsOfAnswer(entries);
          const day = sayDayAndYear(answer.at);
          const isNo = state.state === 'declined';
          return (
            <li key={item.id}>
              {say(isNo ? 'seat.wasDeclined' : 'seat.wasTakenBack', { day, name: state.name })}
              {answer.words !== undefined && <> {say('circle.said', { words: answer.words })}</>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
