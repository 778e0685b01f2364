import { ActArea } from '../../web/record/act-area.tsx';
import { useView } from '../../web/record/record.tsx';
import type { Acting } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Button } from '../../web/ui/button.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { checkInsAddress } from './addresses.ts';
import type { CheckIn } from './check-in.ts';
import type { Form } from './measures/own-measure.ts';
import { useSayMeasure } from './use-say-measure.tsx';
import { useSayReading } from './use-say-reading.tsx';

interface IntroStepProps {
  shown: Shown<CheckIn>;
  form: Form;
  acting: Acting;
  onBegin: () => void;
  /** There, where somebody has begun already. */
  onGoOn: (() => void) | undefined;
}

/** Before the first question: how long it is, who reads it and when. */
export function IntroStep({ shown, form, acting, onBegin, onGoOn }: IntroStepProps) {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const sayMeasure = useSayMeasure();
  const sayReading = useSayReading();
  const isClient = view.seat?.role === 'client';
  const clients = view.members.filter(({ role }) => role === 'client').map((each) => each.person);
  return (
    <>
      <BackLink href={checkInsAddress(view.partnership)}>{say('check-ins.title')}</BackLink>
      <PageTitle>{sayMeasure(shown.state.terms)}</PageTitle>
      <p className="lede">{say('check-ins.intro', { n: form.questions.length })}</p>
      {!isClient && <p>{say('check-ins.introOther', { names: names(clients) })}</p>}
      <p>{sayReading(shown.item)}</p>
      <ActArea acting={acting}>
        <Acts>
          {onGoOn ? (
            <>
              <Button kind="main" onPress={onGoOn}>
                {say('check-ins.goOnWhere')}
              </Button>
              <Button onPress={onBegin}>{say('check-ins.beginAnew')}</Button>
            </>
          ) : (
            <Button kind="main" onPress={onBegin} isPending={acting.isPending}>
              {say('check-ins.begin')}
            </Button>
          )}
        </Acts>
      </ActArea>
    </>
  );
}
