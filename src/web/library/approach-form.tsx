import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { FactsFields } from '../../rooms/decisions/facts-fields.tsx';
import type { Approach } from '../../rooms/decisions/library/approach.ts';
import { Form } from '../account/form.tsx';
import { ask } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/words.tsx';
import { approachOf, blankApproach, draftOf } from './draft-approach.ts';

interface ApproachFormProps {
  /** The text that is changed; left out, a new one is written. */
  text?: { key: string; approach: Approach } | undefined;
  onDone: () => void;
  onClose: () => void;
}

/** A text of the library, for everybody who comes to this practice to read. */
export function ApproachForm({ text, onDone, onClose }: ApproachFormProps) {
  const { say } = useWords();
  const [key] = useState(() => text?.key ?? newId());
  const [draft, setDraft] = useState(text ? draftOf(text.approach) : blankApproach);
  const { run, isPending, problem } = useAct(
    async () => ask('PUT', `/api/practice/approaches/${key}`, approachOf(draft)),
    onDone,
  );
  const issueOf = (field: string) => sayIssue(say, problem, field);
  return (
    <Form onSend={run} problem={problem} hasKeptWords>
      <p className="soft">{say('decisions.library.readers')}</p>
      <FactsFields
        draft={draft.facts}
        onChange={(facts) => setDraft({ ...draft, facts })}
        issueOf={issueOf}
      />
      <TextArea
        label={say('decisions.library.asks')}
        rows={3}
        value={draft.asks}
        onChange={(asks) => setDraft({ ...draft, asks })}
        error={issueOf('asks')}
      />
      <TextArea
        label={say('decisions.library.for')}
        rows={2}
        value={draft.forWhat}
        onChange={(forWhat) => setDraft({ ...draft, forWhat })}
        error={issueOf('forWhat')}
      />
      <TextArea
        label={say('decisions.library.instead')}
        hint={say('decisions.field.lines')}
        rows={2}
        value={draft.instead}
        onChange={(instead) => setDraft({ ...draft, instead })}
        error={issueOf('instead')}
      />
      <Acts>
        <Button kind="main" type="submit" isPending={isPending}>
          {say('decisions.library.save')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say('record.notNow')}
        </Button>
      </Acts>
    </Form>
  );
}
