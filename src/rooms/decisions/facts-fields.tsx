import { Choice } from '../../web/ui/choice.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { DraftFacts } from './draft-facts.ts';
import { howSure } from './facts.ts';

interface FactsFieldsProps {
  draft: DraftFacts;
  onChange: (draft: DraftFacts) => void;
  /** What is not right yet: a field of the facts, or a line of it. */
  issueOf: (field: string) => string | undefined;
}

/** The parts in which every option is written. */
export function FactsFields({ draft, onChange, issueOf }: FactsFieldsProps) {
  const { say } = useWords();
  const lines = (field: 'good' | 'hard' | 'sources') =>
    issueOf(field) ?? places.map((place) => issueOf(`${field}/${place}`)).find(Boolean);
  return (
    <>
      <TextField
        label={say('decisions.field.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={issueOf('name')}
      />
      <TextArea
        label={say('decisions.field.what')}
        hint={say('decisions.field.what.hint')}
        rows={4}
        value={draft.what}
        onChange={(what) => onChange({ ...draft, what })}
        error={issueOf('what')}
      />
      <TextArea
        label={say('decisions.field.good')}
        hint={say('decisions.field.lines')}
        rows={3}
        value={draft.good}
        onChange={(good) => onChange({ ...draft, good })}
        error={lines('good')}
      />
      <TextArea
        label={say('decisions.field.hard')}
        hint={say('decisions.field.lines')}
        rows={3}
        value={draft.hard}
        onChange={(hard) => onChange({ ...draft, hard })}
        error={lines('hard')}
      />
      <Choice
        label={say('decisions.field.sure')}
        answers={howSure.map((value) => ({
          value,
          label: say(`decisions.sure.${value}`),
          note: say(`decisions.sure.${value}.note`),
        }))}
        value={draft.sure}
        onChange={(sure) => onChange({ ...draft, sure })}
        error={
          draft.sure === null && issueOf('sure') ? say('decisions.field.sureChoose') : undefined
        }
      />
      <TextArea
        label={say('decisions.field.sources')}
        hint={say('decisions.field.sources.hint')}
        rows={3}
        value={draft.sources}
        onChange={(sources) => onChange({ ...draft, sources })}
        error={lines('sources')}
      />
    </>
  );
}

const places = Array.from({ length: 12 }, (_, place) => place);
