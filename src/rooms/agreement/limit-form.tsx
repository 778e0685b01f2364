import { useState } from 'react';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { blankLimit, draftOf, termsOf } from './draft-limit.ts';
import { limitKinds, type ClientsLimit } from './limits.ts';

interface LimitFormProps {
  /** The limit that is changed; none: a new one. */
  before?: Shown<ClientsLimit>;
  onDone: () => void;
}

/** What others are asked to leave alone, by which words the house knows it, and whom it is for. */
export function LimitForm({ before, onDone }: LimitFormProps) {
  const { say } = useWords();
  const view = useView();
  const [draft, setDraft] = useState(before ? draftOf(before.state) : blankLimit);
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const body = termsOf(draft);
  const begun = { kind: 'limits/set', body, about: [view.viewer], for: forWhom };
  const asking = before ? { kind: 'limits/change', item: before.item.id, body } : begun;
  const hasWords = draft.kind === 'topic' || draft.kind === 'word';
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('limits.save')}
      willSee={whoWillSee(view, asking)}
      onCancel={onDone}
    >
      <Choice
        label={say('limits.kind')}
        answers={limitKinds.map((value) => ({ value, label: say(`limits.kind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
      />
      <TextArea
        isOwnWords
        rows={2}
        label={say('limits.says')}
        hint={say(`limits.says.${draft.kind}`)}
        value={draft.says}
        onChange={(says) => setDraft({ ...draft, says })}
        error={issueOf('says')}
      />
      {hasWords && (
        <TextArea
          rows={3}
          label={say('limits.touches')}
          hint={say('limits.touches.hint')}
          value={draft.touches}
          onChange={(touches) => setDraft({ ...draft, touches })}
          error={issueOf('touches') ?? issueOf('touches/0')}
        />
      )}
      {draft.kind === 'word' && (
        <TextField
          label={say('limits.instead')}
          hint={say('record.ifYouLike')}
          value={draft.instead}
          onChange={(instead) => setDraft({ ...draft, instead })}
          error={issueOf('instead')}
        />
      )}
      {!before && <NewAudience asking={begun} value={forWhom} onChange={setForWhom} />}
    </ActForm>
  );
}
