import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { whoWillSee } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import type { Acting } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Seat } from './seat.ts';

interface AnswerSeatProps {
  shown: Shown<Seat>;
  acting: Acting;
}

/** A seat that somebody asks for: yes, or not now, with a few words or without. */
export function AnswerSeat({ shown: { item, state }, acting }: AnswerSeatProps) {
  const { say } = useWords();
  const [isDeclining, setDeclining] = useState(false);
  const { name } = state;
  if (isDeclining)
    return (
      <Decline
        item={item.id}
        by={state.offeredBy}
        acting={acting}
        onCancel={() => setDeclining(false)}
      />
    );
  return (
    <Acts>
      <Button
        kind="main"
        isSmall
        isPending={acting.isPending}
        onPress={() =>
          acting.run({ kind: 'seat/allow', item: item.id, body: {} }, say('seat.allowed', { name }))
        }
      >
        {say('seat.allow', { name })}
      </Button>
      <Button isSmall onPress={() => setDeclining(true)}>
        {say('seat.decline')}
      </Button>
    </Acts>
  );
}

interface DeclineProps {
  item: Id;
  by: Id;
  acting: Acting;
  onCancel: () => void;
}

function Decline({ item, by, acting, onCancel }: DeclineProps) {
  const { say } = useWords();
  const view = useView();
  const { name } = usePeople();
  const [words, setWords] = useState('');
  const asking = {
    kind: 'seat/decline',
    item,
    body: { ...(written(words) !== undefined && { words }) },
  };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking, say('seat.declined'))}
      save={say('seat.declineDo')}
      willSee={whoWillSee(view, asking)}
      onCancel={onCancel}
      cancel={say('seat.declineBack')}
    >
      <TextArea
        label={say('seat.declineWords', { by: name(by) })}
        hint={say('seat.declineHint')}
        isOwnWords
        rows={2}
        value={words}
        onChange={setWords}
        autoFocus
        maxLength={500}
      />
    </ActForm>
  );
}
