import { useState } from 'react';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import type { Shown } from '../../web/record/view.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { asText, blankLine, draftOf, fromText, hasRows, linesOf } from './draft-section.ts';
import { LineRows } from './line-rows.tsx';
import { versionOf, type Part, type Section } from './section.ts';

interface PartFormProps {
  part: Part;
  /** The part that is changed; none: it is written for the first time. */
  before?: Shown<Section>;
  onDone: () => void;
}

/** A part of the client's own plan, in their own words, and for whom it is. */
export function PartForm({ part, before, onDone }: PartFormProps) {
  const { say } = useWords();
  const view = useView();
  const isInRows = hasRows.includes(part);
  const [draft, setDraft] = useState(
    before
      ? draftOf(before.state)
      : { name: say(`safetyPlan.part.${part}`), lines: isInRows ? [blankLine] : [] },
  );
  const [over] = useState(before && versionOf(before.state));
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const said = { name: draft.name, lines: linesOf(draft) };
  const begun = {
    kind: 'safety-plan/begin',
    body: { part, ...said },
    about: [view.viewer],
    for: forWhom,
  };
  const asking = before
    ? { kind: 'safety-plan/change', item: before.item.id, body: { ...said, over } }
    : begun;
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('safetyPlan.save')}
      willSee={before ? view.whoSees(before.item) : whoWillSee(view, asking)}
      onCancel={onDone}
    >
      {isInRows ? (
        <LineRows
          part={part}
          lines={draft.lines}
          onChange={(lines) => setDraft({ ...draft, lines })}
          issueOf={issueOf}
        />
      ) : (
        <TextArea
          isOwnWords
          rows={4}
          label={say('safetyPlan.lines')}
          hint={say(`safetyPlan.hint.${part}`)}
          value={asText(draft)}
          onChange={(text) => setDraft({ ...draft, lines: fromText(text, draft.lines) })}
          error={firstIssue(issueOf, draft.lines.length) ?? issueOf('lines')}
        />
      )}
      <TextField
        label={say('safetyPlan.name')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={issueOf('name')}
      />
      {!before && <NewAudience asking={begun} value={forWhom} onChange={setForWhom} />}
    </ActForm>
  );
}

/** The first line that is not right yet says so for all of them. */
function firstIssue(issueOf: (field: string) => string | undefined, n: number) {
  return Array.from({ length: n }, (_, at) => issueOf(`lines/${at}/text`)).find(
    (issue) => issue !== undefined,
  );
}
