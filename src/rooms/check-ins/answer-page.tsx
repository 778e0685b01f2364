import { useParams } from 'react-router';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Waiting } from '../../web/ui/waiting.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { checkInsAddress } from './addresses.ts';
import { AnswerSteps } from './answer-steps.tsx';
import { CheckInNotHere } from './check-in-not-here.tsx';
import type { CheckIn } from './check-in.ts';
import { useForm } from './use-form.tsx';
import { useSayMeasure } from './use-say-measure.tsx';

/** Answering one check-in, a question a page. */
export function AnswerPage() {
  const { item = '' } = useParams();
  const shown = useView().shown<CheckIn>(item);
  if (shown?.item.room !== 'check-ins') return <CheckInNotHere />;
  return <Answer key={item} shown={shown} />;
}

function Answer({ shown }: { shown: Shown<CheckIn> }) {
  const { say } = useWords();
  const { partnership } = useView();
  const sayMeasure = useSayMeasure();
  const { terms } = shown.state;
  const form = useForm(terms);
  if (form === 'waiting') return <Waiting />;
  if (form === 'out-of-reach') {
    return (
      <>
        <BackLink href={checkInsAddress(partnership)}>{say('check-ins.title')}</BackLink>
        <PageTitle>{sayMeasure(terms)}</PageTitle>
        <Notice kind="offline">{say('check-ins.outOfReach')}</Notice>
      </>
    );
  }
  return <AnswerSteps shown={shown} form={form} />;
}
