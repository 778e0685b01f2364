import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import { Form } from '../account/form.tsx';
import { ask, problemOf } from '../api/ask.ts';
import { sayIssue } from '../api/say-problem.ts';
import { useAct } from '../api/use-act.ts';
import { useNearestFocus } from '../record/use-nearest-focus.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { TextField } from '../ui/text-field.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';

/** A room with a seat for each client, in the order in which they were named. */
export type OpenedRoom = { partnership: Id; seats: { seat: Id; name: string }[] };

const mostClients = 12;

/** A field is told from others by its key: names may be the same, or not written yet. */
const blank = () => ({ key: newId(), name: '' });

export function NewRoomForm({ onOpened }: { onOpened: (room: OpenedRoom) => void }) {
  const { say, sayNames } = useWords();
  const announce = useAnnounce();
  useNearestFocus();
  const [fields, setFields] = useState(() => [blank()]);
  const clients = fields.map(({ name }) => name.trim()).filter((name) => name !== '');
  const act = useAct(
    async () => ask<{ partnership: Id; seats: Id[] }>('POST', '/api/partnerships', { clients }),
    ({ partnership, seats }) => {
      const named = sayNames(clients.map((name) => ({ name })));
      announce(say('today.newDone', { names: named, n: clients.length }));
      onOpened({
        partnership,
        seats: seats.map((seat, n) => ({ seat, name: clients[n] ?? '' })),
      });
    },
  );
  const change = (at: number, name: string) => {
    act.setProblem(null);
    setFields(fields.map((field, n) => (n === at ? { ...field, name } : field)));
  };
  const send = () => {
    const missing = [{ path: 'body/clients/0', code: 'input/needed' }];
    if (clients.length === 0) act.setProblem(problemOf('input/invalid', missing));
    else act.run();
  };
  return (
    <Form onSend={send} problem={act.problem} hasKeptWords={act.problem?.status === 0}>
      {fields.map(({ key, name }, at) => (
        <div key={key}>
          <TextField
            label={say(at === 0 ? 'today.newName' : 'today.newNameNext')}
            hint={at === 0 ? say('today.newNameHint') : undefined}
            value={name}
            onChange={(written) => change(at, written)}
            autoComplete="off"
            autoFocus={at > 0}
            error={sayIssue(say, act.problem, `clients/${at}`)}
          />
          {at > 0 && (
            <TextLink onPress={() => setFields(fields.toSpliced(at, 1))}>
              {say('today.newRemove', { name: name.trim() === '' ? String(at + 1) : name })}
            </TextLink>
          )}
        </div>
      ))}
      {fields.length < mostClients && (
        <Button kind="quiet" isSmall icon="plus" onPress={() => setFields([...fields, blank()])}>
          {say('today.newAdd')}
        </Button>
      )}
      <Acts>
        <Button kind="main" type="submit" isPending={act.isPending}>
          {say('today.newDo')}
        </Button>
      </Acts>
    </Form>
  );
}
