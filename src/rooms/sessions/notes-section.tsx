import { useState } from 'react';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { mayAsk, whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { NoteParagraph } from './note-paragraph.tsx';
import type { Note } from './notes.ts';
import styles from './notes.module.css';
import { useSession } from './use-session.tsx';

/** What is written here, in paragraphs, each with its own audience; and summaries for some. */
export function NotesSection() {
  const { say } = useWords();
  const { view, item } = useSession();
  const all = view
    .shownIn<Note>('notes')
    .filter(({ state }) => state.session === item.id)
    .toReversed();
  const asking = { kind: 'notes/begin', body: {}, about: item.about };
  const mayBegin = mayAsk(view, asking);
  return (['paragraph', 'summary'] as const).map((as) => {
    const shown = all.filter(({ state }) => state.as === as);
    if (shown.length === 0 && !mayBegin) return null;
    return (
      <Section key={as} title={say(`notes.title.${as}`)}>
        {shown.length === 0 && <p className="soft">{say(`notes.none.${as}`)}</p>}
        <ol className={styles.notes}>
          {shown.map((note) => (
            <NoteParagraph key={note.item.id} shown={note} />
          ))}
        </ol>
        {mayBegin && (
          <InPlace word={say(`notes.begin.${as}`)}>
            {(close) => <BeginForm as={as} onDone={close} />}
          </InPlace>
        )}
      </Section>
    );
  });
}

/** A paragraph says who can see it before its first word. */
function BeginForm({ as, onDone }: { as: Note['as']; onDone: () => void }) {
  const { say } = useWords();
  const { view, item } = useSession();
  const usual: Audienced | undefined =
    item.audience === 'by-topic' ? undefined : { audience: item.audience, named: item.named };
  const [forWhom, setForWhom] = useState<Audienced | undefined>(usual);
  const acting = useActing(onDone);
  const body = { session: item.id, as };
  const asking = { kind: 'notes/begin', body, about: item.about, for: forWhom };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('notes.begin.save')}
      willSee={whoWillSee(view, asking)}
      onCancel={onDone}
    >
      <NewAudience asking={asking} value={forWhom} onChange={setForWhom} />
    </ActForm>
  );
}
