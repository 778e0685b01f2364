import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { wordsIn } from './story.ts';
import styles from './story.module.css';

/** What the viewer wrote beside parts that they cannot see now: theirs to read, always. */
export function WrittenOutOfSight() {
  const { say, sayDayAndYear } = useWords();
  const view = useView();
  const { person } = usePeople();
  const written = view.writtenOutOfSight.flatMap((entry) => {
    const words = wordsIn(entry);
    return words === undefined ? [] : [{ id: entry.id, at: entry.at, words }];
  });
  if (written.length === 0) return null;
  return (
    <Unfold title={say('ownStory.outOfSight')}>
      <ul className={styles.said}>
        {written.map(({ id, at, words }) => (
          <li key={id}>
            <OwnWords person={person(view.viewer)} text={words} note={sayDayAndYear(at)} />
          </li>
        ))}
      </ul>
    </Unfold>
  );
}
