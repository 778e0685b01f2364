import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { sourceOf, type Begun } from '../../web/record/begun.ts';
import { written } from '../../web/record/check-asking.ts';
import { ChoosePeople } from '../../web/record/choose-people.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useForWhom } from '../../web/record/use-for-whom.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { TextArea } from '../../web/ui/text-area.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { decisionsAddress, questionAddress } from './addresses.ts';

interface NewQuestionFormProps {
  clients: readonly Id[];
  begun?: Begun | undefined;
}

/** The question, and what matters in it to whoever asks; and for whom it is. */
export function NewQuestionForm({ clients, begun }: NewQuestionFormProps) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const me = clients.filter((client) => client === view.viewer);
  const [question, setQuestion] = useState(begun?.words ?? '');
  const [words, setWords] = useState('');
  // Nobody else is drawn in by surprise: a client begins with themselves, a counselor chooses.
  const [about, setAbout] = useState<readonly Id[]>(
    begun?.about ?? (clients.length === 1 ? clients : me),
  );
  const acting = useActing((item) => void navigate(questionAddress(view.partnership, item)));
  const issueOf = useIssues(acting);
  const isAboutNobody = about.length === 0 && acting.problem?.code === 'record/about-nobody';
  const body = { question, words: written(words) };
  const plain = { kind: 'decisions/ask', body, about };
  const [forWhom, setForWhom] = useForWhom(plain, begun);
  const asked = { ...plain, for: forWhom };
  const asking = { ...asked, body: { ...body, ...sourceOf(view, asked, begun) } };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('decisions.new.save')}
      {...(about.length > 0 && { willSee: whoWillSee(view, asking) })}
      onCancel={() => void navigate(decisionsAddress(view.partnership))}
    >
      {clients.length > 1 && (
        <ChoosePeople
          label={say('decisions.new.about')}
          people={clients}
          chosen={about}
          onChange={setAbout}
          always={me}
          error={isAboutNobody ? say('problem.record/about-nobody') : undefined}
        />
      )}
      <TextField
        label={say('decisions.new.question')}
        hint={say('decisions.new.question.hint')}
        value={question}
        onChange={setQuestion}
        error={issueOf('question')}
      />
      <TextArea
        label={say('decisions.new.words')}
        hint={say('decisions.new.words.hint')}
        isOwnWords
        rows={4}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
      <NewAudience asking={asking} value={forWhom} onChange={setForWhom} within={begun?.readers} />
    </ActForm>
  );
}
