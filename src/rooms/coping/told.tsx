import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import { usePractice } from './use-practice.tsx';

export type Line = { id: string; by: string; at: number; note: string; words: string | undefined };

/** What people say about it. */
export function Told({ told }: { told: readonly Line[] }) {
  const { person } = usePeople();
  const { shown } = usePractice();
  if (told.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {told.map(({ id, by, note, words }) => (
        <li key={id} className={styles.row}>
          <OwnWords person={person(by)} note={note} text={words}>
            <EntryAudience within={shown} entry={id} />
          </OwnWords>
        </li>
      ))}
    </ul>
  );
}

/** Every time it was tried and everything said along, the newest first. */
export function useTold(): Line[] {
  const { say, sayDate } = useWords();
  const { exercise } = usePractice();
  const tried = exercise.tries.map(({ id, by, at, helped, words }) => {
    const day = sayDate(at);
    return { id, by, at, words, note: say('practice.tried.note', { helped, day }) };
  });
  const along = exercise.saidAlong.map((each) => ({ ...each, note: sayDate(each.at) }));
  return [...tried, ...along].toSorted((a, b) => b.at - a.at);
}
