import { useParams } from 'react-router';
import { AgreeingOn } from '../../web/record/agreeing/agreeing-on.tsx';
import { Suggestions } from '../../web/record/agreeing/suggestions.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Spread } from '../../web/ui/spread.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { answerAddress, checkInsAddress } from './addresses.ts';
import { CheckInMargin } from './check-in-margin.tsx';
import { CheckInNotHere } from './check-in-not-here.tsx';
import { AskedGoals } from './asked-goals.tsx';
import { openAnswering, type CheckIn } from './check-in.ts';
import { LookBack } from './look-back.tsx';
import { RiskTasks } from './risk-tasks.tsx';
import { useSayMeasure } from './use-say-measure.tsx';
import { useSpeaking } from './use-speaking.tsx';

/** One check-in, looking back: what waits for a word first, then how it went. */
export function CheckInPage() {
  const { item = '' } = useParams();
  const shown = useView().shown<CheckIn>(item);
  const speaking = useSpeaking();
  if (shown?.item.room !== 'check-ins') return <CheckInNotHere />;
  return (
    <AgreeingOn key={item} shown={shown} speaking={speaking}>
      <OpenCheckIn shown={shown} />
    </AgreeingOn>
  );
}

function OpenCheckIn({ shown }: { shown: Shown<CheckIn> }) {
  const { say } = useWords();
  const view = useView();
  const sayMeasure = useSayMeasure();
  const { item, state, ask, may } = openItem(view, shown);
  const isAgreed = state.signed.length > 0;
  const mayAnswer = may(ask('check-ins/start', {}));
  const isOpen = openAnswering(state, view.viewer) !== undefined;
  const isClient = view.seat?.role === 'client';
  return (
    <Spread margin={<CheckInMargin shown={shown} />}>
      <BackLink href={checkInsAddress(view.partnership)}>{say('check-ins.title')}</BackLink>
      <PageTitle>{sayMeasure(state.terms)}</PageTitle>
      <AskedGoals terms={state.terms} />
      <Suggestions />
      <RiskTasks shown={shown} />
      {isAgreed && <LookBack shown={shown} />}
      {isAgreed && mayAnswer && (
        <Acts>
          <ButtonLink
            href={answerAddress(view.partnership, item.id)}
            kind={isClient ? 'main' : 'plain'}
          >
            {say(
              isOpen ? 'check-ins.goOn' : isClient ? 'check-ins.answer' : 'check-ins.answerOther',
            )}
          </ButtonLink>
        </Acts>
      )}
    </Spread>
  );
}
