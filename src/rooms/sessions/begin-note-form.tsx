import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useWords } from '../../web/ui/words.tsx';
import type { Note } from './notes.ts';
import { usualFor } from './use-notes-here.tsx';
import { useSession } from './use-session.tsx';

/** A paragraph says who can see it before its first word. */
export function BeginNoteForm({ as, onDone }: { as: Note['as']; onDone: () => void }) {
  const { say } = useWords();
  const { view, item } = useSession();
  const [forWhom, setForWhom] = useState(usualFor(item));
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
