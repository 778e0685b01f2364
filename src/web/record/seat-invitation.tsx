import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { AddressField } from '../account/address-field.tsx';
import { addressWords } from '../account/address-words.ts';
import { Form } from '../account/form.tsx';
import { HandOver } from '../account/hand-over.tsx';
import type { Invited } from '../account/me-shape.ts';
import { ProblemNote } from '../account/problem-note.tsx';
import { ask, askAgainIfNeeded } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './seat-invitation.module.css';
import { useInvitations } from './use-invitations.ts';

interface SeatInvitationProps {
  partnership: Id;
  seat: Id;
  /** For whom the seat is, as the one who offered it calls them. */
  name: string;
  /** Right after the offer there is nothing to press first. */
  isOpenAtOnce?: boolean;
}

/**
 * The invitation to a seat: which link works now, and making the link and the code (again). Both
 * are shown once, to the one who makes them.
 */
export function SeatInvitation(props: SeatInvitationProps) {
  const { partnership, seat, name, isOpenAtOnce = false } = props;
  const { say, sayDay } = useWords();
  const announce = useAnnounce();
  const { answer, askAgain } = useInvitations(partnership);
  const [isMaking, setMaking] = useState(isOpenAtOnce);
  const [invited, setInvited] = useState<Invited>();
  const stop = useAct(
    async (id: Id) => ask('DELETE', `/api/partnerships/${partnership}/invitations/${id}`),
    () => {
      announce(say('seat.inviteEnded'));
      askAgain();
    },
  );
  if (invited)
    return (
      <HandOver
        invited={invited}
        name={name}
        onDone={() => {
          setInvited(undefined);
          setMaking(false);
          askAgain();
        }}
      />
    );
  if (isMaking)
    return <MakeInvitation {...props} onMade={setInvited} onCancel={() => setMaking(false)} />;
  const open = answer.state === 'here' ? answer.value.invitations : [];
  const mine = open.find((invitation) => invitation.seat === seat);
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
    </div>
  );
}

interface MakeInvitationProps extends SeatInvitationProps {
  onMade: (invited: Invited) => void;
  onCancel: () => void;
}

function MakeInvitation({ partnership, seat, name, onMade, onCancel }: MakeInvitationProps) {
  const { say } = useWords();
  const [address, setAddress] = useState('');
  const given = address.trim();
  const act = useAct(
    async () =>
      askAgainIfNeeded<Invited>(
        'POST',
        `/api/partnerships/${partnership}/seats/${seat}/invitation`,
        given === '' ? {} : { address: given },
      ),
    onMade,
  );
  return (
    <Form onSend={act.run} problem={act.problem}>
      <p className="soft">{say('seat.inviteWhat', { name })}</p>
      <AddressField
        isForOther
        label={say('seat.inviteAddress', { name })}
        hint={say('seat.inviteAddressHint')}
        value={address}
        onChange={setAddress}
        error={sayIssue(say, act.problem, 'address', addressWords)}
      />
      <Acts>
        <Button kind="main" type="submit" isPending={act.isPending}>
          {say('seat.inviteMake')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {say('record.notNow')}
        </Button>
      </Acts>
    </Form>
  );
}
