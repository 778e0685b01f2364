import { Link } from 'react-aria-components/Link';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { membersAs } from '../../record/circle.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Blank } from '../../web/ui/blank.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { newSessionAddress, sessionAddress } from './addresses.ts';
import { CalledOff } from './call-off.tsx';
import { isAhead, type Session } from './session.ts';
import styles from './sessions.module.css';
import { useSayWhen } from './use-speaking.tsx';

/** When we meet next, and when we met. */
export function SessionsPage() {
  const { say } = useWords();
  const view = useView();
  const all = view
    .shownIn<Session>('sessions')
    .toSorted((a, b) => b.state.terms.at - a.state.terms.at);
  const ahead = all.filter(({ state }) => isAhead(state, view.now)).toReversed();
  const before = all.filter(({ state }) => !isAhead(state, view.now));
  const about = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const mayPropose = mayAsk(view, { kind: 'sessions/propose', body: { terms: {} }, about });
  const propose = mayPropose && (
    <ButtonLink href={newSessionAddress(view.partnership)} icon="plus">
      {say('sessions.suggest')}
    </ButtonLink>
  );
  return (
    <>
      <PageTitle>{say('shell.sessions')}</PageTitle>
      <p className="lede">{say('sessions.lede')}</p>
      {all.length === 0 ? (
        <Blank drawing="chair" title={say('sessions.blank.title')} act={propose}>
          {say(mayPropose ? 'sessions.blank' : 'sessions.blank.reader')}
        </Blank>
      ) : (
        <>
          {ahead.length > 0 && <List title={say('sessions.ahead')} sessions={ahead} />}
          {propose && <p className={styles.propose}>{propose}</p>}
          {before.length > 0 && <List title={say('sessions.before')} sessions={before} />}
          <EndOfPage>{say('sessions.end')}</EndOfPage>
        </>
      )}
    </>
  );
}

function List({ title, sessions }: { title: string; sessions: readonly Shown<Session>[] }) {
  const { say } = useWords();
  const { seats } = usePeople();
  const view = useView();
  const sayWhen = useSayWhen();
  return (
    <Section title={title}>
      <ul className={styles.sessions}>
        {sessions.map(({ item, state }) => (
          <li key={item.id} className={styles.session}>
            <h3 className="title">
              <Link href={sessionAddress(view.partnership, item.id)}>{state.terms.name}</Link>
            </h3>
            <p>{sayWhen(state.terms)}</p>
            {state.calledOff ? (
              <CalledOff {...state.calledOff} />
            ) : (
              state.signed.length === 0 && <p className="quiet">{say('sessions.notAgreed')}</p>
            )}
            <AudienceLine seats={seats(view.whoSees(item))} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
