import { useView } from '../record/record.tsx';
import { usePeople } from '../record/use-people.ts';
import { hourOf } from '../../record/time-zone.ts';
import { EndOfPage } from '../ui/end-of-page.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Spread } from '../ui/spread.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { WaitingList } from '../ui/waiting-list.tsx';
import { useWords } from '../ui/words.tsx';
import { partOfDay } from './greeting.ts';
import { isUrgent } from './is-urgent.ts';
import { sayWaiting } from './say-waiting.ts';
import { TodayMargin } from './today-margin.tsx';
import styles from './today-page.module.css';
import { useToday } from './today.tsx';
import { waitingIn } from './waiting-in.ts';

/** One room's Today: what waits here for the person, and nothing more. It ends. */
export function TodayPage() {
  const { say, sayDay, timeZone } = useWords();
  const view = useView();
  const { name } = usePeople();
  const waiting = waitingIn(view);
  const viewer = view.person(view.viewer);
  const called = viewer?.called ?? viewer?.name ?? '';
  const things = waiting.map((each) =>
    sayWaiting(say, each, {
      by: each.by === undefined ? undefined : name(each.by),
      isFirst: each.isFirst,
      person: each.room === 'sharing' ? each.by : undefined,
    }),
  );
  return (
    <Spread margin={<TodayMargin />}>
      <p className="quiet">{sayDay(view.now)}</p>
      <PageTitle>
        {view.isReadOnly
          ? say('today.as', { name: called })
          : say(`today.${partOfDay(hourOf(view.now, timeZone))}`, { name: called })}
      </PageTitle>
      <p className="lede">
        {view.isReadOnly
          ? say('today.asWaiting', { n: things.length, name: called })
          : say(waiting.some(isUrgent) ? 'today.waitingNow' : 'today.waiting', {
              n: things.length,
            })}
      </p>
      {things.length > 0 && <WaitingList things={things} />}
      {!view.isReadOnly && <Elsewhere />}
      <div className={styles.end}>
        <EndOfPage>{say('today.end')}</EndOfPage>
      </div>
    </Spread>
  );
}

/** What waits in other rooms is said, and where; it is not mixed into this one. */
function Elsewhere() {
  const { say } = useWords();
  const { partnership } = useView();
  const { today } = useToday();
  const others = today?.waiting.filter((each) => each.partnership !== partnership) ?? [];
  if (others.length === 0) return null;
  return (
    <p className={styles.elsewhere}>
      {say('today.elsewhere', { n: others.length })}{' '}
      <TextLink href="/">{say('today.allRooms')}</TextLink>
    </p>
  );
}
