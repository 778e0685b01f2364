import { Navigate } from 'react-router';
import { OwnFrame } from '../account/own-frame.tsx';
import { calledName } from '../account/me-shape.ts';
import { useMyself } from '../account/me.tsx';
import { ProblemNote } from '../account/problem-note.tsx';
import { serverNow } from '../api/server-time.ts';
import { hourOf } from '../../record/time-zone.ts';
import { Acts } from '../ui/acts.tsx';
import { Blank } from '../ui/blank.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { EndOfPage } from '../ui/end-of-page.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { partOfDay } from './greeting.ts';
import { RoomsList } from './rooms-list.tsx';
import styles from './today-page.module.css';
import { useToday, type Today } from './today.tsx';
import { WaitingByRoom } from './waiting-by-room.tsx';
import { isUrgent } from './is-urgent.ts';

/** Where somebody arrives: in their room, or where they have several, over all of them. */
export function HomePage() {
  const { say } = useWords();
  const { today, problem, look } = useToday();
  const [only, another] = today?.tables ?? [];
  if (only && !another) return <Navigate to={`/rooms/${only.partnership}`} replace />;
  return (
    <OwnFrame>
      {today ? (
        <Home today={today} />
      ) : problem ? (
        <>
          <PageTitle>{say('today.out')}</PageTitle>
          <ProblemNote problem={problem} />
          <Acts>
            <Button onPress={look}>{say('problem.again')}</Button>
          </Acts>
        </>
      ) : (
        <Waiting />
      )}
    </OwnFrame>
  );
}

function Home({ today }: { today: Today }) {
  const { say, sayDay, timeZone } = useWords();
  const { person } = useMyself();
  const now = serverNow();
  const isTherapist = person.offices.includes('therapist');
  const open = isTherapist && (
    <Acts>
      <ButtonLink href="/rooms/new" icon="plus">
        {say('today.new')}
      </ButtonLink>
      {today.tables.some(({ role }) => role === 'therapist') && (
        <ButtonLink href="/caseload">{say('today.caseload')}</ButtonLink>
      )}
    </Acts>
  );
  return (
    <>
      <p className="quiet">{sayDay(now)}</p>
      <PageTitle>
        {say(`today.${partOfDay(hourOf(now, timeZone))}`, { name: calledName(person) })}
      </PageTitle>
      {today.tables.length === 0 ? (
        <Blank drawing="chair" title={say('today.none')} act={open}>
          {say(isTherapist ? 'today.noneTherapist' : 'today.noneWhat')}
        </Blank>
      ) : (
        <>
          <p className="lede">
            {say(today.waiting.some(isUrgent) ? 'today.waitingNow' : 'today.waiting', {
              n: today.waiting.length,
            })}
          </p>
          <WaitingByRoom today={today} />
          <div className={styles.end}>
            <EndOfPage>{say('today.end')}</EndOfPage>
          </div>
          <RoomsList today={today} />
          {open}
        </>
      )}
    </>
  );
}
