import { ChoosePeople } from '../../web/record/choose-people.tsx';
import { useView } from '../../web/record/record.tsx';
import { Select } from '../../web/ui/select.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { TimeZoneField } from '../../web/ui/time-zone-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { DraftSession } from './draft-session.tsx';
import styles from './sessions.module.css';
import { kinds } from './terms.ts';

interface SessionFieldsProps {
  draft: DraftSession;
  onChange: (draft: DraftSession) => void;
  issueOf: (field: string) => string | undefined;
}

const lengths = ['25', '50', '60', '90', '120'];

/** When and where people meet, for a new session and for moving one. */
export function SessionFields({ draft, onChange, issueOf }: SessionFieldsProps) {
  const { say } = useWords();
  const view = useView();
  const others = view.members
    .filter(({ role }) => role !== 'client' && role !== 'therapist')
    .map(({ person }) => person);
  const change = (more: Partial<DraftSession>) => onChange({ ...draft, ...more });
  return (
    <>
      <TextField
        label={say('sessions.field.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={issueOf('terms/name')}
      />
      <Select
        label={say('sessions.field.kind')}
        options={kinds.map((value) => ({ value, label: say(`sessions.kind.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <div className={styles.when}>
        <TextField
          type="date"
          label={say('sessions.field.day')}
          value={draft.day}
          onChange={(day) => change({ day })}
          error={issueOf('terms/at') && say('sessions.field.noTime')}
        />
        <TextField
          type="time"
          label={say('sessions.field.time')}
          value={draft.time}
          onChange={(time) => change({ time })}
        />
        <Select
          label={say('sessions.field.minutes')}
          options={[...new Set([...lengths, draft.minutes])].map((value) => ({
            value,
            label: say('sessions.minutes', { minutes: Number(value) }),
          }))}
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
        />
      </div>
      <TimeZoneField
        value={draft.timeZone}
        onChange={(timeZone) => change({ timeZone })}
        error={issueOf('terms/timeZone')}
      />
      <TextField
        label={say('sessions.field.place')}
        hint={say('record.ifYouLike')}
        value={draft.place}
        onChange={(place) => change({ place })}
        error={issueOf('terms/place')}
      />
      <TextField
        label={say('sessions.field.link')}
        hint={say('sessions.field.link.hint')}
        inputMode="url"
        value={draft.link}
        onChange={(link) => change({ link })}
        error={issueOf('terms/link')}
      />
      {others.length > 0 && (
        <ChoosePeople
          label={say('sessions.field.guests')}
          hint={say('sessions.field.guests.hint')}
          people={others}
          chosen={draft.guests}
          onChange={(guests) => change({ guests })}
        />
      )}
    </>
  );
}
