import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import type { Shown } from '../../web/record/view.ts';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { checkInAddress } from './addresses.ts';
import type { Answering, CheckIn } from './check-in.ts';
import { RiskHelp } from './risk-help.tsx';

interface FinishStepProps {
  shown: Shown<CheckIn>;
  answering: Answering;
  onBack: () => void;
}

/** After the last question: a line in one's own words for whoever wants to add one. */
export function FinishStep({ shown, answering, onBack }: FinishStepProps) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const { item, ask, willSee } = openItem(view, shown);
  const [words, setWords] = useState('');
  const acting = useActing(() => void navigate(checkInAddress(view.partnership, item.id)));
  const issueOf = useIssues(acting);
  const asking = ask('check-ins/finish', { answering: answering.id, words: written(words) });
  return (
    <>
      <PageTitle>{say('check-ins.finish.title')}</PageTitle>
      <p className="lede">{say('check-ins.finish.lede')}</p>
      {answering.hasRisk && <RiskHelp item={item} />}
      <ActForm
        acting={acting}
        onSave={() => acting.run(asking)}
        save={say('check-ins.finish')}
        willSee={willSee(asking)}
        onCancel={onBack}
        cancel={say('check-ins.back')}
      >
        <TextArea
          isOwnWords
          rows={3}
          label={say('check-ins.finish.words')}
          hint={say('record.ifYouLike')}
          value={words}
          onChange={setWords}
          error={issueOf('words')}
        />
      </ActForm>
    </>
  );
}
