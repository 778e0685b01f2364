import { useState } from 'react';
import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { whoWillSee } from '../../web/record/forecast.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { needsYesOf } from './circle-seats.ts';

interface OfferSeatFormProps {
  onOffered: (seat: Id, name: string) => void;
  onCancel: () => void;
}

const offered: readonly Role[] = ['supporter', 'professional', 'guardian', 'therapist', 'client'];

export function OfferSeatForm({ onOffered, onCancel }: OfferSeatFormProps) {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('supporter');
  const [relation, setRelation] = useState('');
  const acting = useActing((seat) => onOffered(seat, name.trim()));
  const issueOf = useIssues(acting);
  const waitsFor = needsYesOf(view.circle, view.now, view.seat);
  const isOutside = role !== 'therapist' && role !== 'client';
  const told = isOutside ? written(relation) : undefined;
  const asking = {
    kind: 'seat/offer',
    body: { name, role, ...(told !== undefined && { relation: told }) },
  };
  const said =
    waitsFor.length > 0
      ? say('seat.offeredAsked', { names: names(waitsFor) })
      : say('seat.offered', { name });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking, said)}
      save={
        waitsFor.length > 0 ? say('seat.offerAsk', { names: names(waitsFor) }) : say('seat.offerDo')
      }
      willSee={whoWillSee(view, asking)}
      more={waitsFor.length > 0 ? say('seat.offerNeedsYes', { names: names(waitsFor) }) : undefined}
      onCancel={onCancel}
    >
      <TextField
        label={say('seat.name')}
        value={name}
        onChange={setName}
        autoComplete="off"
        error={issueOf('name')}
      />
      <Choice
        label={say('seat.role')}
        value={role}
        onChange={setRole}
        answers={offered.map((each) => ({
          value: each,
          label: say(`seat.role.${each}`),
          note: say(`seat.role.${each}Note`),
        }))}
      />
      {isOutside && (
        <TextField
          label={
            view.seat?.role === 'client' || waitsFor.length === 0
              ? say('seat.relation')
              : say('seat.relationTherapist', { names: names(waitsFor) })
          }
          hint={say('seat.relationHint')}
          value={relation}
          onChange={setRelation}
          autoComplete="off"
          error={issueOf('relation')}
        />
      )}
      <p className="soft">
        {say(role === 'therapist' ? 'seat.offerSeesTherapist' : 'seat.offerSees')}
      </p>
    </ActForm>
  );
}
