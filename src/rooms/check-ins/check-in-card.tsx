import { AgreeingOn } from '../../web/record/agreeing/agreeing-on.tsx';
import { Suggestions } from '../../web/record/agreeing/suggestions.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { ThingCard } from '../../web/record/thing-card.tsx';
import type { Shown } from '../../web/record/view.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { answerAddress, checkInAddress } from './addresses.ts';
import { AskedGoals } from './asked-goals.tsx';
import { openAnswering, turnOf, type CheckIn } from './check-in.ts';
import { useSayMeasure } from './use-say-measure.tsx';
import { useSpeaking } from './use-speaking.tsx';

/** One check-in in the list: what it asks, how often, whether it is one's turn, who sees it. */
export function CheckInCard({ shown }: { shown: Shown<CheckIn> }) {
  const { say } = useWords();
  const view = useView();
  const speaking = useSpeaking();
  const sayMeasure = useSayMeasure();
  const { item, state, ask, may } = openItem(view, shown);
  const isAgreed = state.signed.length > 0;
  const address = checkInAddress(view.partnership, item.id);
  return (
    <ThingCard item={item} title={sayMeasure(state.terms)} href={address}>
      <AskedGoals terms={state.terms} />
      <p className="quiet">{useWhen(state)}</p>
      {!isAgreed && (
        <AgreeingOn shown={shown} speaking={speaking}>
          <Suggestions />
        </AgreeingOn>
      )}
      {isAgreed && (
        <Acts>
          {may(ask('check-ins/start', {})) && (
            <ButtonLink
              href={answerAddress(view.partnership, item.id)}
              kind={isTurn(state, view) ? 'main' : 'plain'}
            >
              {say(
                openAnswering(state, view.viewer)
                  ? 'check-ins.goOn'
                  : view.seat?.role === 'client'
                    ? 'check-ins.answer'
                    : 'check-ins.answerOther',
              )}
            </ButtonLink>
          )}
          <ButtonLink href={address}>{say('check-ins.lookBack')}</ButtonLink>
        </Acts>
      )}
    </ThingCard>
  );
}

function isTurn(checkIn: CheckIn, view: ReturnType<typeof useView>): boolean {
  const turn = turnOf(checkIn, view.viewer);
  return view.seat?.role === 'client' && turn !== undefined && turn <= view.now;
}

/** "Once a week. Next on November 8." Nothing here is late. */
function useWhen(checkIn: CheckIn): string {
  const { say, sayDate } = useWords();
  const view = useView();
  const rhythm = say(`check-ins.rhythm.${checkIn.terms.rhythm}`);
  if (checkIn.isResting) return say('check-ins.rests');
  const turn = view.seat?.role === 'client' ? turnOf(checkIn, view.viewer) : undefined;
  if (turn === undefined || turn <= view.now) return rhythm;
  return say('check-ins.next', { rhythm, day: sayDate(turn) });
}
