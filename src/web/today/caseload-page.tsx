import { OwnFrame } from '../account/own-frame.tsx';
import { Refused } from '../account/refused.tsx';
import { useAnswer } from '../api/use-answer.ts';
import { roomName } from '../room/room-name.ts';
import { BackLink } from '../ui/back-link.tsx';
import { Blank } from '../ui/blank.tsx';
import { EndOfPage } from '../ui/end-of-page.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { WaitingList } from '../ui/waiting-list.tsx';
import { useWords } from '../ui/words.tsx';
import { caseloadOf, type Case, type NextSession } from './caseload.ts';
import styles from './caseload-page.module.css';
import { sayWaiting } from './say-waiting.ts';
import { useToday } from './today.tsx';
import { useFoundRooms } from './use-found-rooms.tsx';

/** Whom a therapist works with: at each table when people meet next, and what waits there. */
export function CaseloadPage() {
  const { say } = useWords();
  const { today, problem, look } = useToday();
  const { answer, askAgain } = useAnswer<{ sessions: NextSession[] }>('/api/caseload');
  const refused = answer.state === 'refused' ? answer.problem : today ? null : problem;
  const again = () => {
    look();
    askAgain();
  };
  return (
    <OwnFrame>
      <BackLink href="/">{say('shell.today')}</BackLink>
      <PageTitle>{say('caseload.title')}</PageTitle>
      <p className="lede">{say('caseload.lede')}</p>
      {refused ? (
        <Refused problem={refused} onAgain={again} />
      ) : today && answer.state === 'here' ? (
        <Cases cases={caseloadOf(today, answer.value.sessions)} />
      ) : (
        <Waiting />
      )}
    </OwnFrame>
  );
}

function Cases({ cases }: { cases: readonly Case[] }) {
  const { say } = useWords();
  const { found, field } = useFoundRooms(cases);
  if (cases.length === 0) {
    return (
      <Blank drawing="chair" title={say('today.none')}>
        {say('today.noneTherapist')}
      </Blank>
    );
  }
  return (
    <>
      {field}
      {found.map((each) => (
        <OneCase key={each.partnership} of={each} />
      ))}
      <EndOfPage>{say('caseload.end')}</EndOfPage>
    </>
  );
}

function OneCase({ of: { partnership, clients, waiting, next } }: { of: Case }) {
  const { say, sayDay, sayTime } = useWords();
  const home = `/rooms/${partnership}`;
  const name = clients.length === 0 ? say('today.roomEmpty') : roomName(clients, say);
  return (
    <Section title={name}>
      <div className={styles.ways}>
        {next ? (
          <TextLink href={`${home}/sessions/${next.item}`}>
            {say('caseload.next', { day: sayDay(next.at), time: sayTime(next.at) })}
          </TextLink>
        ) : (
          <span className="quiet">{say('caseload.noNext')}</span>
        )}
        <TextLink href={home}>{say('caseload.open', { name })}</TextLink>
      </div>
      {waiting.length > 0 ? (
        <WaitingList things={waiting.map((each) => sayWaiting(say, each))} />
      ) : (
        <p className="soft">{say('caseload.nothing')}</p>
      )}
    </Section>
  );
}
