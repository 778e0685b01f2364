import type { Entry } from '../../record/entry.ts';
import { isEntryOf } from '../../record/room.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './feedback.module.css';
import { feedback } from './feedback.ts';

/** What the viewer wrote to feedback that is not shown to them any more: theirs to read, always. */
export function WrittenOutOfSight() {
  const { say, sayDayAndYear } = useWords();
  const view = useView();
  const { person } = usePeople();
  const written = view.writtenOutOfSight.flatMap((entry) =>
    textsIn(entry).map((text, n) => ({ id: `${entry.id} ${n}`, at: entry.at, text })),
  );
  if (written.length === 0) return null;
  return (
    <Unfold title={say('feedback.outOfSight')} note={say('feedback.outOfSight.note')}>
      <ul className={styles.outOfSight}>
        {written.map(({ id, at, text }) => (
          <li key={id}>
            <OwnWords person={person(view.viewer)} text={text} note={sayDayAndYear(at)} />
          </li>
        ))}
      </ul>
    </Unfold>
  );
}

function textsIn(entry: Entry): string[] {
  if (!isEntryOf(feedback.entries, entry)) return [];
  const { body } = entry;
  const texts = 'showing' in body ? [body.missing, body.change] : [body.words];
  return texts.filter((text) => text !== undefined);
}
