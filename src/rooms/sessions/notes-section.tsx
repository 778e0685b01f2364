import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { BeginNoteForm } from './begin-note-form.tsx';
import { InShortFor } from './in-short-for.tsx';
import { NoteParagraph } from './note-paragraph.tsx';
import type { Note } from './notes.ts';
import styles from './notes.module.css';
import { useNotesHere } from './use-notes-here.tsx';
import { useSession } from './use-session.tsx';

/** What is written here, in paragraphs, each with its own audience; or summaries, for some. */
export function NotesSection({ as }: { as: Note['as'] }) {
  const { say } = useWords();
  const { view, item, state } = useSession();
  const [begun, setBegun] = useState<Id>();
  const shown = useNotesHere(as);
  const mayBegin = mayAsk(view, { kind: 'notes/begin', body: {}, about: item.about });
  const isOver = state.endedAt !== undefined;
  const isOpen = mayBegin && (as === 'paragraph' || isOver);
  if (shown.length === 0 && !isOpen) return null;
  return (
    <Section title={say(`notes.title.${as}`)}>
      {shown.length === 0 ? (
        <p className="soft">{say(`notes.none.${as}`)}</p>
      ) : (
        <ol className={styles.notes}>
          {shown.map((note) => (
            <NoteParagraph key={note.item.id} shown={note} isBegun={note.item.id === begun} />
          ))}
        </ol>
      )}
      {as === 'summary' && isOver && <InShortFor onBegun={setBegun} />}
      {isOpen && (
        <InPlace word={say(`notes.begin.${as}`)}>
          {(close) => <BeginNoteForm as={as} onDone={close} onBegun={setBegun} />}
        </InPlace>
      )}
    </Section>
  );
}
