import { Select } from '../../web/ui/select.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { DraftPart } from './draft-part.ts';
import { HoursFields } from './hours-fields.tsx';

interface PartFieldsProps {
  draft: DraftPart;
  onChange: (draft: DraftPart) => void;
  issueOf: (field: string) => string | undefined;
}

const noTime = 'none';
const replyTimes = [noTime, '0', '1', '2', '3', '5', '7'];

/** The fields of one part of the agreement, for a new one and for a change of one. */
export function PartFields({ draft, onChange, issueOf }: PartFieldsProps) {
  const { say } = useWords();
  return (
    <>
      <TextField
        label={say('agreement.field.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={issueOf('terms/name')}
      />
      {draft.kind === 'replies' && (
        <Select
          label={say('agreement.field.replyDays')}
          options={replyTimes.map((value) => ({
            value,
            label:
              value === noTime
                ? say('agreement.replyDays.none')
                : say('agreement.replyDays', { days: Number(value) }),
          }))}
          value={draft.replyDays === '' ? noTime : draft.replyDays}
          onChange={(days) => onChange({ ...draft, replyDays: days === noTime ? '' : days })}
          error={issueOf('terms/replyDays')}
        />
      )}
      {draft.kind === 'hours' && (
        <HoursFields
          hours={draft.hours}
          onChange={(hours) => onChange({ ...draft, hours })}
          issueOf={issueOf}
        />
      )}
      <TextArea
        label={say('agreement.field.words')}
        hint={say(`agreement.hint.${draft.kind}`)}
        isOwnWords
        rows={5}
        value={draft.words}
        onChange={(words) => onChange({ ...draft, words })}
        error={issueOf('terms/words')}
      />
    </>
  );
}
