import { useParams } from 'react-router';
import { sessionAddress } from '../../../rooms/sessions/addresses.ts';
import { SessionNotHere } from '../../../rooms/sessions/session-not-here.tsx';
import type { Session } from '../../../rooms/sessions/session.ts';
import { useSayWhen } from '../../../rooms/sessions/use-speaking.tsx';
import { useView } from '../../record/record.tsx';
import { usePeople } from '../../record/use-people.ts';
import type { Shown } from '../../record/view.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { EndOfPage } from '../../ui/end-of-page.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { useWords } from '../../ui/words.tsx';
import { CheckInsSide } from '../check-ins-side.tsx';
import { AgendaBefore } from './agenda-before.tsx';
import styles from './before.module.css';
import { Answered, Practiced, Said, StillPromised } from './parts.tsx';
import { sinceWhen } from './what-is-near.ts';

/** One page to read before a session, out of what the reader may see. */
export function BeforeSession() {
  const { item = '' } = useParams();
  const shown = useView().shown<Session>(item);
  if (shown?.item.room !== 'sessions') return <SessionNotHere />;
  return (
    <CheckInsSide>
      <OnePage shown={shown} />
    </CheckInsSide>
  );
}

function OnePage({ shown }: { shown: Shown<Session> }) {
  const { say } = useWords();
  const view = useView();
  const sayWhen = useSayWhen();
  const { names } = usePeople();
  const { terms } = shown.state;
  const since = sinceWhen(view, shown);
  return (
    <div className={styles.page}>
      <BackLink href={sessionAddress(view.partnership, shown.item.id)}>{terms.name}</BackLink>
      <PageTitle>{say('sessions.before.title')}</PageTitle>
      <p className="lede">{sayWhen(terms)}</p>
      <p>
        {say('sessions.minutes', { minutes: terms.minutes })}.
        {terms.place !== undefined && ` ${terms.place}.`}
        {terms.guests.length > 0 &&
          ` ${say('sessions.before.guests', { names: names(terms.guests) })}`}
      </p>
      {shown.state.signed.length === 0 && <p className="quiet">{say('sessions.notAgreed')}</p>}
      <div className={styles.tools}>
        <Button isSmall icon="printer" onPress={() => globalThis.print()}>
          {say('sessions.before.print')}
        </Button>
      </div>
      <AgendaBefore shown={shown} />
      <StillPromised session={shown} />
      <Practiced session={shown} since={since} />
      <Answered session={shown} />
      <Said session={shown} since={since} />
      <EndOfPage>{say('sessions.before.end')}</EndOfPage>
    </div>
  );
}
