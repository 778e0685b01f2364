import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useWords } from '../../web/ui/words.tsx';
import type { Note } from './notes.ts';
import { usualFor } from './use-notes-here.tsx';
import { useSession } from './use-session.tsx';

interface BeginNoteFormProps {
  as: Note['as'];
  onDone: () => void;
  onBegun: (item: Id) => void;
}

/** A paragraph says who can see it before its first word. */
export function BeginNoteForm({ as, onDone, onBegun }: BeginNoteFormProps) {
  const { say } = useWords();
  const { view, item } = useSession();
  const [forWhom, setForWhom] = useState(usualFor(item));
  const acting = useActing((item) => {
    onDone();
    onBegun(item);
  });
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
