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
import { blankTelling, draftOf, tellingOf } from './draft-telling.ts';
import type { Part, PartKind } from './part.ts';
import { ValuesField } from './values-field.tsx';

interface TellingFormProps {
  part: PartKind;
  /** What is said anew; none: a part that is only begun. */
  before?: Shown<Part>;
  onDone: () => void;
}

/** A part of one's own story, who will read it, and for whom it is from the beginning. */
export function TellingForm({ part, before, onDone }: TellingFormProps) {
  const { say } = useWords();
  const view = useView();
  const [draft, setDraft] = useState(() => {
    const last = before?.state.told.at(-1);
    return before && last
      ? draftOf(before.state.name, last)
      : blankTelling(part, say(`ownStory.part.${part}`));
  });
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const telling = tellingOf(draft);
  const begin = (body: object) => ({
    kind: 'story/begin',
    body: { part, ...body },
    about: [view.viewer],
    for: forWhom,
  });
  const asking = before
    ? { kind: 'story/rewrite', item: before.item.id, body: telling }
    : begin(telling);
  // What is not written yet will be read by the same people.
  const like = { name: draft.name, words: ' ' };
  const readers = before ? view.whoSees(before.item) : whoWillSee(view, begin(like));
  const isList = part === 'matters';
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('ownStory.save')}
      willSee={readers}
      onCancel={onDone}
    >
      {before && <p className="soft">{say('ownStory.rewrite.kept')}</p>}
      {isList && (
        <ValuesField
          values={draft.values}
          onChange={(values) => setDraft({ ...draft, values })}
          issueOf={issueOf}
        />
      )}
      <TextArea
        isOwnWords
        rows={isList ? 3 : 6}
        label={say(isList ? 'ownStory.field.moreWords' : 'ownStory.field.words')}
        hint={isList ? say('record.ifYouLike') : say(`ownStory.ask.${part}`)}
        value={draft.words}
        onChange={(words) => setDraft({ ...draft, words })}
        error={issueOf('words')}
      />
      <TextField
        label={say('ownStory.field.name')}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
        error={issueOf('name')}
      />
      {!before && <NewAudience asking={begin(like)} value={forWhom} onChange={setForWhom} />}
    </ActForm>
  );
}
