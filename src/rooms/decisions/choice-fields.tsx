import { Choice } from '../../web/ui/choice.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { DraftChoice } from './draft-choice.ts';
import { openOptions } from './question.ts';
import { useQuestion } from './use-question.tsx';

interface ChoiceFieldsProps {
  draft: DraftChoice;
  onChange: (draft: DraftChoice) => void;
  issueOf: (field: string) => string | undefined;
}

/** Which one, why, and when to look again. The options stand in their order; none is put forward. */
export function ChoiceFields({ draft, onChange, issueOf }: ChoiceFieldsProps) {
  const { say } = useWords();
  const { question, letterOf } = useQuestion();
  const isMissing = draft.option === null && issueOf('terms/option') !== undefined;
  return (
    <>
      <Choice
        label={say('decisions.choice.which')}
        answers={openOptions(question).map(({ id, facts }) => ({
          value: id,
          label: facts.name,
          note: say('decisions.option.letter', { letter: letterOf(id) }),
        }))}
        value={draft.option}
        onChange={(option) => onChange({ ...draft, option })}
        error={isMissing ? say('decisions.choice.chooseFirst') : undefined}
      />
      <TextArea
        label={say('decisions.choice.reason')}
        isOwnWords
        rows={3}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        error={issueOf('terms/reason')}
      />
      <TextField
        label={say('decisions.choice.again')}
        hint={say('decisions.choice.again.hint')}
        type="date"
        value={draft.again}
        onChange={(again) => onChange({ ...draft, again })}
        error={issueOf('terms/again')}
      />
    </>
  );
}
