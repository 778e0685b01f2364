import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { NowAndAfter } from '../ui/now-and-after.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ActArea } from './act-area.tsx';
import { AudienceChoice } from './audience-choice.tsx';
import { askAudience, forecastAudience, type AudienceForecast } from './audience-forecast.ts';
import styles from './audience-sheet.module.css';
import { useView } from './record.tsx';
import { titleOf } from './things.ts';
import { useActing } from './use-acting.ts';
import { useFrozen } from './use-frozen.ts';
import { usePeople, type People } from './use-people.ts';

interface AudienceSheetProps {
  item: Item;
  isOpen: boolean;
  onClose: () => void;
}

/** Narrowing or widening who can see one thing: who now, who then, and what the button does. */
export function AudienceSheet({ item, isOpen, onClose }: AudienceSheetProps) {
  const { say } = useWords();
  const shown = useView().shown(item.id);
  const title = shown ? titleOf(shown) : '';
  return (
    <Sheet
      title={title === '' ? say('seen.titlePlain') : say('seen.title', { title })}
      isOpen={isOpen}
      onClose={onClose}
    >
      <Change item={item} onClose={onClose} />
    </Sheet>
  );
}

function Change({ item, onClose }: Pick<AudienceSheetProps, 'item' | 'onClose'>) {
  const { say } = useWords();
  const people = usePeople();
  const acting = useActing(onClose);
  const view = useFrozen(useView(), acting.isPending);
  const [wanted, setWanted] = useState({
    audience: item.audience,
    named: item.audience === 'named' ? item.named : view.whoSees(item),
  });
  const shown = view.shown(item.id);
  const forecast = shown && forecastAudience(view, shown, wanted);
  if (!forecast) return null;
  const { seats, names } = people;
  const said =
    forecast.waitsFor.length > 0
      ? say('seen.asked', { names: names(forecast.waitsFor) })
      : say('seen.saved', { names: names(forecast.after) });
  return (
    <ActArea acting={acting}>
      <div className={styles.two}>
        <AudienceChoice item={item} wanted={wanted} onChange={setWanted} />
        <div>
          <NowAndAfter
            now={seats(forecast.now)}
            after={seats(forecast.after)}
            needsYes={forecast.waitsFor.length > 0}
          />
          <Consequences forecast={forecast} people={people} />
          <Acts>
            <Button
              kind="main"
              isDisabled={!forecast.isPossible}
              isPending={acting.isPending}
              onPress={() => acting.run(askAudience(item, wanted), said)}
            >
              {sayVerb(forecast, people, say)}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {say('sharing.keep')}
            </Button>
          </Acts>
          <TextLink href={`/rooms/${view.partnership}/openings?thing=${item.id}`}>
            {say('seen.opened')}
          </TextLink>
        </div>
      </div>
    </ActArea>
  );
}

interface ConsequencesProps {
  forecast: AudienceForecast;
  people: People;
}

function Consequences({ forecast, people: { names } }: ConsequencesProps) {
  const { say } = useWords();
  const { gains, loses, waitsFor, isPossible } = forecast;
  const isWithoutCounselor = useIsWithoutCounselor(forecast);
  const isSame = isPossible && gains.length + loses.length + waitsFor.length === 0;
  return (
    <div className={styles.what} aria-live="polite">
      {!isPossible && <p>{say('seen.nothing')}</p>}
      {isSame && <p>{say('seen.same')}</p>}
      {gains.length > 0 && <p>{say('seen.gains', { names: names(gains) })}</p>}
      {loses.length > 0 && <p>{say('seen.loses', { names: names(loses) })}</p>}
      {isWithoutCounselor && <p>{say('seen.noCounselor')}</p>}
      {waitsFor.length > 0 && (
        <p>{say('seen.waits', { names: names(waitsFor), n: waitsFor.length })}</p>
      )}
    </div>
  );
}

/** True where somebody in care reads it now, and nobody would any more. */
function useIsWithoutCounselor({ now, after }: AudienceForecast): boolean {
  const { members } = useView();
  const counselors = members.filter(({ role }) => role === 'therapist').map((each) => each.person);
  const anyOf = (people: Id[]) => counselors.some((person) => people.includes(person));
  return anyOf(now) && !anyOf(after);
}

function sayVerb(
  { gains, loses, waitsFor }: AudienceForecast,
  { names }: People,
  say: ReturnType<typeof useWords>['say'],
): string {
  if (waitsFor.length > 0) return say('seen.ask', { names: names(waitsFor) });
  if (gains.length > 0 && loses.length === 0) return say('seen.let', { names: names(gains) });
  if (loses.length > 0 && gains.length === 0) return say('seen.close', { names: names(loses) });
  return say('seen.save');
}
