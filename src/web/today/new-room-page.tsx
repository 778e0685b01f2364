import { useState } from 'react';
import { OwnFrame } from '../account/own-frame.tsx';
import { useMyself } from '../account/me.tsx';
import { SeatInvitation } from '../record/seat-invitation.tsx';
import { NotHerePage } from '../shell/not-here-page.tsx';
import { Acts } from '../ui/acts.tsx';
import { BackLink } from '../ui/back-link.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/words.tsx';
import { NewRoomForm, type OpenedRoom } from './new-room-form.tsx';
import { useToday } from './today.tsx';

/** A therapist opens a room for the people it is about, and hands over their invitations. */
export function NewRoomPage() {
  const { say } = useWords();
  const { person } = useMyself();
  const { look } = useToday();
  const [opened, setOpened] = useState<OpenedRoom>();
  if (!person.offices.includes('therapist')) return <NotHerePage />;
  return (
    <OwnFrame>
      {opened ? (
        <Opened opened={opened} />
      ) : (
        <>
          <BackLink href="/">{say('today.rooms')}</BackLink>
          <PageTitle>{say('today.newTitle')}</PageTitle>
          <p className="lede">{say('today.newWhat')}</p>
          <NewRoomForm
            onOpened={(room) => {
              setOpened(room);
              look();
            }}
          />
        </>
      )}
    </OwnFrame>
  );
}

function Opened({ opened: { partnership, seats } }: { opened: OpenedRoom }) {
  const { say } = useWords();
  return (
    <>
      <PageTitle>{say('today.newHand')}</PageTitle>
      <p className="lede">{say('today.newHandWhat', { n: seats.length })}</p>
      {seats.map(({ seat, name }) => (
        <Section key={seat} title={say('seat.inviteTitle', { name })}>
          <SeatInvitation partnership={partnership} seat={seat} name={name} />
        </Section>
      ))}
      <Acts>
        <ButtonLink href={`/rooms/${partnership}`}>{say('today.newGo')}</ButtonLink>
      </Acts>
    </>
  );
}
