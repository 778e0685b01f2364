import { useParams } from 'react-router';
import { AgreeingOn } from '../../web/record/agreeing/agreeing-on.tsx';
import { useSuggest } from '../../web/record/agreeing/suggest-sheet.tsx';
import { Suggestions } from '../../web/record/agreeing/suggestions.tsx';
import { WhoAgreed } from '../../web/record/agreeing/who-agreed.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { BackLink } from '../../web/ui/back-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Spread } from '../../web/ui/spread.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { sessionsAddress } from './addresses.ts';
import { Agenda } from './agenda.tsx';
import { HeardSection } from './heard-section.tsx';
import { Meeting } from './meeting.tsx';
import { NotesSection } from './notes-section.tsx';
import { PromisedSection } from './promised-section.tsx';
import { SessionNotHere } from './session-not-here.tsx';
import { SidesProvider, useSides, type SessionSides } from './session-sides.tsx';
import type { Session } from './session.ts';
import { SessionProvider, useSession } from './use-session.tsx';
import { useSpeaking } from './use-speaking.tsx';

/** One session, whole: before it, during it and after it. */
export function SessionPage({ sides }: { sides: SessionSides }) {
  const { item = '' } = useParams();
  const view = useView();
  const shown = view.shown<Session>(item);
  const speaking = useSpeaking();
  if (shown?.item.room !== 'sessions') return <SessionNotHere />;
  return (
    <SessionProvider key={item} shown={shown}>
      <AgreeingOn shown={shown} speaking={speaking}>
        <SidesProvider value={sides}>
          <OpenSession />
        </SidesProvider>
      </AgreeingOn>
    </SessionProvider>
  );
}

function OpenSession() {
  const { say } = useWords();
  const { view, item, state } = useSession();
  const { after } = useSides();
  // Once it is over, what is read first is what was put in short.
  const isOver = state.endedAt !== undefined;
  return (
    <Spread margin={<Margin />}>
      <BackLink href={sessionsAddress(view.partnership)}>{say('shell.sessions')}</BackLink>
      <PageTitle>{state.terms.name}</PageTitle>
      <Meeting>{state.startedAt === undefined && !state.calledOff && <Suggestions />}</Meeting>
      {isOver && after(item.id)}
      {isOver && <NotesSection as="summary" />}
      <Agenda />
      <HeardSection />
      <PromisedSection />
      <NotesSection as="paragraph" />
      {!isOver && <NotesSection as="summary" />}
    </Spread>
  );
}

function Margin() {
  const { say } = useWords();
  const { item, view, state } = useSession();
  const { suggest, maySuggest } = useSuggest();
  const mayMove = !view.isReadOnly && state.startedAt === undefined && maySuggest();
  return (
    <>
      <Section title={say('sessions.who')}>
        <ItemAudience item={item} tense="names" />
      </Section>
      <WhoAgreed />
      {mayMove && <TextLink onPress={() => suggest()}>{say('sessions.move')}</TextLink>}
    </>
  );
}
