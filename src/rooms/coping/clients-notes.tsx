import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import { NoteForm } from './note-form.tsx';
import { NotedRow } from './noted-row.tsx';
import type { Notes, ShownNoted } from './use-notes.tsx';

/** What one client notices, and what they do then. */
export function ClientsNotes({ notes: { client, signs, ways, aside } }: { notes: Notes }) {
  const { say } = useWords();
  const { name } = usePeople();
  const { viewer, isReadOnly } = useView();
  const isMe = client === viewer;
  const mayWrite = isMe && !isReadOnly;
  const title = (of: 'signs' | 'ways') =>
    isMe ? say(`coping.${of}`) : say(`coping.${of}Of`, { name: name(client) });
  return (
    <>
      {(isMe || signs.length > 0) && (
        <Section title={title('signs')}>
          {signs.length === 0 && <p className="soft">{say('coping.signs.none')}</p>}
          <Rows shown={signs} client={client} />
          {mayWrite && (
            <InPlace word={say('coping.sign.add')}>
              {(close) => <NoteForm of="sign" onDone={close} />}
            </InPlace>
          )}
        </Section>
      )}
      {(isMe || ways.length > 0) && (
        <Section title={title('ways')}>
          {ways.length === 0 && <p className="soft">{say('coping.ways.none')}</p>}
          {ways.length > 1 && <p className="quiet">{say('coping.ways.order')}</p>}
          <Rows shown={ways} client={client} />
          {mayWrite && (
            <InPlace word={say('coping.way.add')}>
              {(close) => <NoteForm of="way" onDone={close} />}
            </InPlace>
          )}
        </Section>
      )}
      {isMe && aside.length > 0 && (
        <Unfold title={say('coping.aside')} note={say('coping.aside.note', { n: aside.length })}>
          <Rows shown={aside} client={client} />
        </Unfold>
      )}
    </>
  );
}

function Rows({ shown, client }: { shown: readonly ShownNoted[]; client: string }) {
  if (shown.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {shown.map((each) => (
        <NotedRow key={each.item.id} shown={each} client={client} />
      ))}
    </ul>
  );
}
