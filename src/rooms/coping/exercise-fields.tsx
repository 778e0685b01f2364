import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { DraftExercise } from './draft-exercise.ts';

interface ExerciseFieldsProps {
  draft: DraftExercise;
  onChange: (draft: DraftExercise) => void;
  issueOf: (field: string) => string | undefined;
}

/** The fields of a practice, for a new one and for a change of one. */
export function ExerciseFields({ draft, onChange, issueOf }: ExerciseFieldsProps) {
  const { say } = useWords();
  return (
    <>
      <TextField
        label={say('practice.what')}
        hint={say('practice.what.hint')}
        value={draft.what}
        onChange={(what) => onChange({ ...draft, what })}
        error={issueOf('terms/what')}
      />
      <TextArea
        isOwnWords
        label={say('practice.how')}
        hint={say('record.ifYouLike')}
        value={draft.how}
        onChange={(how) => onChange({ ...draft, how })}
        error={issueOf('terms/how')}
      />
      <TextField
        label={say('practice.often')}
        hint={say('practice.often.hint')}
        value={draft.often}
        onChange={(often) => onChange({ ...draft, often })}
        error={issueOf('terms/often')}
      />
      <TextField
        type="date"
        label={say('practice.from')}
        hint={say('record.ifYouLike')}
        value={draft.from}
        onChange={(from) => onChange({ ...draft, from })}
        error={issueOf('terms/from')}
      />
    </>
  );
}
