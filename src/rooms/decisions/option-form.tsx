import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { useWords } from '../../web/ui/words.tsx';
import { blankFacts, draftOf, factsOf } from './draft-facts.ts';
import { FactsFields } from './facts-fields.tsx';
import type { Facts } from './facts.ts';
import type { Option } from './question.ts';
import { useQuestion } from './use-question.tsx';

interface OptionFormProps {
  /** The option that is changed; left out, a new one is written. */
  option?: Option;
  /** What a new one begins with. */
  begun?: { facts: Facts; library: string } | undefined;
  onDone: () => void;
}

/** An option in its parts: a new one, one begun from the library, or one's own in other words. */
export function OptionForm({ option, begun, onDone }: OptionFormProps) {
  const { say } = useWords();
  const { ask, willSee } = useQuestion();
  const before = option?.facts ?? begun?.facts;
  const [draft, setDraft] = useState(before ? draftOf(before) : blankFacts);
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const facts = factsOf(draft);
  const asking = option
    ? ask('decisions/change-option', { option: option.id, facts })
    : ask('decisions/add-option', { facts, ...(begun && { library: begun.library }) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say(option ? 'decisions.change.save' : 'decisions.add.save')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <FactsFields
        draft={draft}
        onChange={setDraft}
        issueOf={(field) => issueOf(`facts/${field}`)}
      />
    </ActForm>
  );
}
