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
import { useWords } from '../../web/ui/words.tsx';
import { goalAddress, goalsAddress } from './addresses.ts';
import { blankTerms, termsOf } from './draft-terms.ts';
import { TermsFields } from './terms-fields.tsx';

interface NewGoalFormProps {
  clients: readonly Id[];
  begun?: Begun | undefined;
}

/** Who will see it stands beside the button, and follows whom the goal is about. */
export function NewGoalForm({ clients, begun }: NewGoalFormProps) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const me = clients.filter((client) => client === view.viewer);
  const [terms, setTerms] = useState({
    ...blankTerms,
    ...(begun && { title: begun.words, why: begun.why }),
  });
  const [words, setWords] = useState('');
  // Nobody else is drawn in by surprise: a client begins with themselves, a counselor chooses.
  const [about, setAbout] = useState<readonly Id[]>(
    begun?.about ?? (clients.length === 1 ? clients : me),
  );
  const acting = useActing((goal) => void navigate(goalAddress(view.partnership, goal)));
  const issueOf = useIssues(acting);
  const isAboutNobody = about.length === 0 && acting.problem?.code === 'record/about-nobody';
  const body = { terms: termsOf(terms), words: written(words) };
  const plain = { kind: 'goals/propose', body, about };
  const [forWhom, setForWhom] = useForWhom(plain, begun);
  const asked = { ...plain, for: forWhom };
  const asking = { ...asked, body: { ...body, ...sourceOf(view, asked, begun) } };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('goals.new.save')}
      {...(about.length > 0 && { willSee: whoWillSee(view, asking) })}
      more={say('goals.new.more')}
      onCancel={() => void navigate(goalsAddress(view.partnership))}
    >
      {clients.length > 1 && (
        <ChoosePeople
          label={say('goals.new.about')}
          people={clients}
          chosen={about}
          onChange={setAbout}
          always={me}
          error={isAboutNobody ? say('problem.record/about-nobody') : undefined}
        />
      )}
      <TermsFields draft={terms} onChange={setTerms} issueOf={issueOf}>
        <TextArea
          label={say('goals.new.words')}
          hint={say('goals.new.words.hint')}
          isOwnWords
          rows={4}
          value={words}
          onChange={setWords}
          error={issueOf('words')}
        />
      </TermsFields>
      {about.length > 0 && (
        <NewAudience
          asking={asking}
          value={forWhom}
          onChange={setForWhom}
          within={begun?.readers}
        />
      )}
    </ActForm>
  );
}
