import { useState } from 'react';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { Select } from '../../web/ui/select.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { places, signKinds, type Place, type SignKind } from './noted.ts';

interface NoteFormProps {
  of: 'sign' | 'way';
  onDone: () => void;
}

/** A sign or a way in the client's own words, and whom it is for. */
export function NoteForm({ of, onDone }: NoteFormProps) {
  const { say } = useWords();
  const view = useView();
  const [words, setWords] = useState('');
  const [is, setIs] = useState<SignKind>('sign');
  const [place, setPlace] = useState<Place>('alone');
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const begun =
    of === 'sign'
      ? { kind: 'coping/note-sign', body: { is, words } }
      : { kind: 'coping/add-way', body: { place, words } };
  const asking = { ...begun, about: [view.viewer], for: forWhom };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say(`coping.${of}.save`)}
      willSee={whoWillSee(view, asking)}
      onCancel={onDone}
    >
      <TextArea
        isOwnWords
        rows={2}
        label={say(`coping.${of}.words`)}
        hint={say(`coping.${of}.hint`)}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
      {of === 'sign' ? (
        <Choice<SignKind>
          label={say('coping.sign.is')}
          answers={signKinds.map((value) => ({ value, label: say(`coping.sign.is.${value}`) }))}
          value={is}
          onChange={setIs}
        />
      ) : (
        <Select
          label={say('coping.way.place')}
          options={places.map((value) => ({ value, label: say(`coping.place.${value}`) }))}
          value={place}
          onChange={(value) => setPlace(value as Place)}
        />
      )}
      <NewAudience asking={asking} value={forWhom} onChange={setForWhom} />
    </ActForm>
  );
}
