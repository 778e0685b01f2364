import type { Id } from '../../../record/ids.ts';
import { ActForm } from '../act-form.tsx';
import { written } from '../check-asking.ts';
import { useActing } from '../use-acting.ts';
import { useAfterRefusal } from '../use-after-refusal.ts';
import { useIssues } from '../use-issues.ts';
import { usePeople } from '../use-people.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/words.tsx';
import { openSuggestions } from '../../../record/agreeing/suggestion.ts';
import { useAgreeing } from './use-agreeing.tsx';

export type ChangeDraft = {
  /** The terms as their form writes them. */
  terms: unknown;
  why: string;
  /** The version that the writer had in front of them. */
  over: Id;
  answers: Id | undefined;
};

interface SuggestFormProps {
  draft: ChangeDraft;
  onChange: (draft: ChangeDraft) => void;
  onCancel: () => void;
  onDone: () => void;
}

/** Any other words; whether there are any shows once they are written. */
export const anyTerms = {};

export function SuggestForm({ draft, onChange, onCancel, onDone }: SuggestFormProps) {
  const { say } = useWords();
  const { names } = usePeople();
  const { view, item, agreeing, ask, willSee, speaking } = useAgreeing();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const { terms, why, over, answers } = draft;
  const { termsOf, Fields, otherTerms = anyTerms } = speaking.form;
  const asking = ask('suggest-change', {
    terms: termsOf(terms),
    why: written(why),
    over,
    answers,
  });
  // A draft that is refused, or not written yet, will be seen by the same people.
  const readers = willSee(ask('suggest-change', { terms: otherTerms, over: agreeing.version }));
  const others = view.whoSees(item).filter((person) => !readers.includes(person));

  useAfterRefusal(acting.problem, () => {
    const stillOpen = openSuggestions(agreeing).some(({ id }) => id === answers);
    onChange({ ...draft, over: agreeing.version, answers: stillOpen ? answers : undefined });
  });

  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('agreeing.suggest.save')}
      willSee={readers}
      more={others.length > 0 ? say('agreeing.later', { names: names(others) }) : undefined}
      onCancel={onCancel}
    >
      {speaking.isOpen !== true && <p className="soft">{say('agreeing.suggest.lede')}</p>}
      <Fields
        draft={terms}
        onChange={(changed) => onChange({ ...draft, terms: changed })}
        issueOf={issueOf}
      />
      {/* Where terms are open to begin with, the reason is one of them. */}
      {speaking.isOpen !== true && (
        <TextArea
          label={say('agreeing.suggest.why')}
          hint={say('record.ifYouLike')}
          isOwnWords
          value={why}
          onChange={(words) => onChange({ ...draft, why: words })}
          error={issueOf('why')}
        />
      )}
    </ActForm>
  );
}
