import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ProblemNote } from '../account/problem-note.tsx';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { InviteToSeat } from './invite-to-seat.tsx';
import styles from './seat-invitation.module.css';
import { useInvitations } from './use-invitations.ts';

interface SeatInvitationProps {
  partnership: Id;
  seat: Id;
  /** For whom the seat is, as the one who offered it calls them. */
  name: string;
}

/**
 * The invitation to a seat that is open: which link works now, and the way to make the link and
 * the code (again).
 */
export function SeatInvitation(props: SeatInvitationProps) {
  const { partnership, seat, name } = props;
  const { say, sayDay } = useWords();
  const announce = useAnnounce();
  const { answer, askAgain } = useInvitations(partnership);
  const [isMaking, setMaking] = useState(false);
  const stop = useAct(
    async (id: Id) => ask('DELETE', `/api/partnerships/${partnership}/invitations/${id}`),
    () => {
      announce(say('seat.inviteEnded'));
      askAgain();
    },
  );
  const open = answer.state === 'here' ? answer.value.invitations : [];
  const mine = open.find((invitation) => invitation.seat === seat);
  const close = () => {
    setMaking(false);
    askAgain();
  };
  return (
    <div className={styles.invitation}>
      {mine && (
        <p className="quiet">
          {mine.dead
            ? say('seat.inviteDead')
            : say('seat.inviteUntil', { day: sayDay(mine.until) })}
        </p>
      )}
      {answer.state === 'here' && !mine && <p className="quiet">{say('seat.inviteNone')}</p>}
      <ProblemNote problem={answer.state === 'refused' ? answer.problem : stop.problem} />
      <ul className={styles.acts}>
        <li>
          <TextLink onPress={() => setMaking(true)}>
            {say(mine ? 'seat.inviteAgain' : 'seat.invite')}
          </TextLink>
        </li>
        {mine && !mine.dead && (
          <li>
            <TextLink onPress={() => stop.run(mine.id)}>{say('seat.inviteEnd')}</TextLink>
          </li>
        )}
      </ul>
      <Sheet title={say('seat.inviteTitle', { name })} isOpen={isMaking} onClose={close}>
        <InviteToSeat {...props} onDone={close} />
      </Sheet>
    </div>
  );
}
