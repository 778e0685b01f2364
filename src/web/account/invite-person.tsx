import { useState } from 'react';
import { askAgainIfNeeded, type Problem } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/words.tsx';
import { AddressField } from './address-field.tsx';
import { addressWords } from './address-words.ts';
import { Form } from './form.tsx';
import type { Invited, Office } from './me-shape.ts';
import { needed } from './needed.ts';
import styles from './practice-page.module.css';

interface InvitePersonProps {
  onInvited: (invited: Invited, name: string) => void;
  onClose: () => void;
}

const all: readonly Office[] = ['therapist', 'administrator', 'keeper'];

/** Somebody new to the practice's own people. Clients are invited from their own table. */
export function InvitePerson({ onInvited, onClose }: InvitePersonProps) {
  const { say } = useWords();
  const [written, setWritten] = useState({ name: '', address: '' });
  const [offices, setOffices] = useState<readonly Office[]>(['therapist']);
  const act = useAct(
    async () =>
      askAgainIfNeeded<Invited>('POST', '/api/practice/invitations', {
        name: written.name.trim(),
        offices,
        ...(written.address.trim() !== '' && { address: written.address.trim() }),
      }),
    (invited) => onInvited(invited, written.name.trim()),
  );
  const send = () => {
    const missing: Problem | null = needed({ name: written.name });
    if (missing) act.setProblem(missing);
    else act.run();
  };
  return (
    <Form onSend={send} problem={act.problem} hasKeptWords>
      <TextField
        label={say('account.invite.name')}
        autoComplete="off"
        value={written.name}
        onChange={(name) => setWritten({ ...written, name })}
        error={sayIssue(say, act.problem, 'name')}
      />
      <AddressField
        isForOther
        label={say('account.invite.address')}
        hint={say('account.invite.address.hint')}
        value={written.address}
        onChange={(address) => setWritten({ ...written, address })}
        error={sayIssue(say, act.problem, 'address', addressWords)}
      />
      <Offices offices={offices} onChange={setOffices} />
      <Acts>
        <Button kind="main" type="submit" isPending={act.isPending}>
          {say('account.invite.make')}
        </Button>
        <Button onPress={onClose}>{say('door.notNow')}</Button>
      </Acts>
    </Form>
  );
}

interface OfficesProps {
  offices: readonly Office[];
  onChange: (offices: readonly Office[]) => void;
}

function Offices({ offices, onChange }: OfficesProps) {
  const { say } = useWords();
  return (
    <fieldset className={styles.offices}>
      <legend className={styles.question}>{say('account.invite.offices')}</legend>
      {all.map((office) => (
        <Checkbox
          key={office}
          isSelected={offices.includes(office)}
          onChange={(isIn) =>
            onChange(all.filter((one) => (one === office ? isIn : offices.includes(one))))
          }
          hint={say(`account.invite.${office}`)}
        >
          {say(`account.office.${office}`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
