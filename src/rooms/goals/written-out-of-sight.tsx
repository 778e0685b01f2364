import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './said-list.module.css';
import { textIn } from './story.ts';

/** What the viewer wrote in goals that they cannot see now: theirs to read, always. */
export function WrittenOutOfSight() {
  const { say, sayDayAndYear } = useWords();
  const view = useView();
  const { person } = usePeople();
  const written = view.writtenOutOfSight.flatMap((entry) => {
    const text = textIn(entry);
    return text === undefined ? [] : [{ id: entry.id, at: entry.at, text }];
  });
  if (written.length === 0) return null;
  return (
    <Unfold title={say('goals.outOfSight')} note={say('goals.outOfSight.note')}>
      <ul className={styles.said}>
        {written.map(({ id, at, text }) => (
          <li key={id}>
            <OwnWords person={person(view.viewer)} text={text} note={sayDayAndYear(at)} />
          </li>
        ))}
      </ul>
    </Unfold>
  );
}
