import { useState } from 'react';
import { membersAs } from '../../record/circle.ts';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { useWords } from '../../web/ui/words.tsx';
import { blankPart, termsOf } from './draft-part.ts';
import { PartFields } from './part-fields.tsx';
import type { Kind } from './part.ts';

/** A part that is not agreed yet, beginning with words that these people can make their own. */
export function NewPartForm({ kind, onDone }: { kind: Kind; onDone: () => void }) {
  const { say, timeZone } = useWords();
  const view = useView();
  const [draft, setDraft] = useState(() =>
    blankPart(
      kind,
      kind === 'other' ? '' : say(`agreement.kind.${kind}`),
      kind === 'other' ? '' : say(`agreement.start.${kind}`),
      timeZone,
    ),
  );
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const about = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const asking = {
    kind: 'agreement/propose',
    body: { terms: termsOf(draft) },
    about,
    for: forWhom,
  };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('agreement.propose')}
      willSee={whoWillSee(view, asking)}
      more={say('agreement.propose.more')}
      onCancel={onDone}
    >
      <PartFields draft={draft} onChange={setDraft} issueOf={issueOf} />
      <NewAudience asking={asking} value={forWhom} onChange={setForWhom} />
    </ActForm>
  );
}
