import { useState } from 'react';
import { useSuggest } from '../../web/record/agreeing/suggest-sheet.tsx';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useAfterRefusal } from '../../web/record/use-after-refusal.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Where } from './goal.ts';
import { useGoal } from './use-goal.tsx';

/** A change of words is no answer of its own: it is suggested, beside what holds. */
const answers = ['keep', 'change', 'pause', 'reached', 'let-go'] as const satisfies (
  | Where
  | 'change'
)[];

interface LookFormProps {
  onDone: () => void;
  onSending?: () => void;
  onCancel?: () => void;
}

/** Is this still right? Each side answers; where all say the same, that is where the goal is. */
export function LookForm({ onDone, onSending, onCancel }: LookFormProps) {
  const { say } = useWords();
  const { goal, ask, willSee } = useGoal();
  const { suggest, maySuggest } = useSuggest();
  // The look that the writer has in front of them: a late answer must not begin the next one.
  const [look, setLook] = useState(goal.looks);
  const [answer, setAnswer] = useState<(typeof answers)[number] | null>(null);
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('goals/look-again', { where: answer, words: written(words), look });
  const isChange = answer === 'change';
  useAfterRefusal(acting.problem, () => setLook(goal.looks));
  const save = () => {
    if (isChange) {
      onDone();
      suggest();
    } else {
      onSending?.();
      acting.run(asking);
    }
  };
  return (
    <ActForm
      acting={acting}
      onSave={save}
      save={say(isChange ? 'goals.look.toChange' : 'goals.look.save')}
      {...(!isChange && { willSee: willSee({ ...asking, body: { where: 'keep', look } }) })}
      onCancel={onCancel}
    >
      <Choice
        label={say('goals.look.label')}
        answers={answers
          .filter((value) => value !== 'change' || maySuggest())
          .map((value) => ({
            value,
            label: say(`goals.where.${goal.standing === 'agreed' ? value : again(value)}`),
          }))}
        value={answer}
        onChange={setAnswer}
        error={answer === null && issueOf('where') ? say('goals.look.choose') : undefined}
      />
      {!isChange && (
        <TextArea
          label={say('goals.look.words')}
          hint={say('record.ifYouLike')}
          isOwnWords
          rows={2}
          value={words}
          onChange={setWords}
          error={issueOf('words')}
        />
      )}
    </ActForm>
  );
}

/** A goal that rests is not kept but taken up again. */
function again<Value extends string>(value: Value) {
  return value === 'keep' ? ('again' as const) : (value as Exclude<Value, 'keep'>);
}
