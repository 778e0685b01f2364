import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useAfterRefusal } from '../../web/record/use-after-refusal.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { termsOf, type DraftTerms } from './draft-terms.ts';
import { openSuggestions } from './goal.ts';
import { TermsFields } from './terms-fields.tsx';
import { useGoal } from './use-goal.tsx';

export type ChangeDraft = {
  terms: DraftTerms;
  why: string;
  /** The version of the goal that the writer had in front of them. */
  over: Id;
  answers: Id | undefined;
};

interface SuggestFormProps {
  draft: ChangeDraft;
  onChange: (draft: ChangeDraft) => void;
  onCancel: () => void;
  onDone: () => void;
}

export function SuggestForm({ draft, onChange, onCancel, onDone }: SuggestFormProps) {
  const { say } = useWords();
  const { names } = usePeople();
  const { view, item, goal, ask, willSee } = useGoal();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const { terms, why, over, answers } = draft;
  const asking = ask('goals/suggest-change', {
    terms: termsOf(terms),
    why: written(why),
    over,
    answers,
  });
  // A draft that is refused, or not written yet, will be seen by the same people.
  const readers = willSee(
    ask('goals/suggest-change', { terms: { ...goal.terms, title: '' }, over: goal.version }),
  );
  const others = view.whoSees(item).filter((person) => !readers.includes(person));

  useAfterRefusal(acting.problem, () => {
    const stillOpen = openSuggestions(goal).some(({ id }) => id === answers);
    onChange({ ...draft, over: goal.version, answers: stillOpen ? answers : undefined });
  });

  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('goals.suggest.save')}
      willSee={readers}
      more={others.length > 0 ? say('goals.slip.later', { names: names(others) }) : undefined}
      onCancel={onCancel}
    >
      <p className="soft">{say('goals.suggest.lede')}</p>
      <TermsFields
        draft={terms}
        onChange={(changed) => onChange({ ...draft, terms: changed })}
        issueOf={issueOf}
      />
      <TextArea
        label={say('goals.suggest.why')}
        hint={say('goals.ifYouLike')}
        isOwnWords
        value={why}
        onChange={(words) => onChange({ ...draft, why: words })}
        error={issueOf('why')}
      />
    </ActForm>
  );
}
