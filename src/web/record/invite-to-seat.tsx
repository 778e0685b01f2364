import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { AddressField } from '../account/address-field.tsx';
import { addressWords } from '../account/address-words.ts';
import { Form } from '../account/form.tsx';
import { HandOver } from '../account/hand-over.tsx';
import type { Invited } from '../account/me-shape.ts';
import { askAgainIfNeeded } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.tsx';

interface InviteToSeatProps {
  partnership: Id;
  seat: Id;
  /** For whom the seat is, as the one who offered it calls them. */
  name: string;
  /** It is handed over, or it can wait. */
  onDone: () => void;
}

/** Makes the link and the code for a seat. Both are shown once, to the one who makes them. */
export function InviteToSeat({ partnership, seat, name, onDone }: InviteToSeatProps) {
  const { say } = useWords();
  const [address, setAddress] = useState('');
  const [invited, setInvited] = useState<Invited>();
  const given = address.trim();
  const act = useAct(
    async () =>
      askAgainIfNeeded<Invited>(
        'POST',
        `/api/partnerships/${partnership}/seats/${seat}/invitation`,
        given === '' ? {} : { address: given },
      ),
    setInvited,
  );
  if (invited) return <HandOver invited={invited} name={name} onDone={onDone} />;
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
        <Button kind="quiet" onPress={onDone}>
          {say('record.notNow')}
        </Button>
      </Acts>
    </Form>
  );
}
