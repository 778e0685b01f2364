import { useState } from 'react';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { sayRole } from '../../web/record/role-words.ts';
import { SeatInvitation } from '../../web/record/seat-invitation.tsx';
import type { Acting } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { PeopleRow } from '../../web/ui/people-list.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { AnswerSeat } from './answer-seat.tsx';
import { mayOfferSeats, needsYesOf } from './circle-seats.ts';
import styles from './member-row.module.css';
import type { Seat } from './seat.ts';
import { invitedPerson } from './use-table-seats.tsx';

interface SeatRowProps {
  shown: Shown<Seat>;
  /** The list's: a seat that was answered leaves its row, and the answer is said above the list. */
  acting: Acting;
}

/** A seat that is offered: it waits for a yes, or for the person to sit down. */
export function SeatRow({ shown, acting }: SeatRowProps) {
  const { say } = useWords();
  const view = useView();
  const { item, state } = shown;
  const isOpen = state.state === 'open';
  const mayAct = !view.isReadOnly && mayOfferSeats(view.seat);
  return (
    <PeopleRow
      person={invitedPerson(item.id, state)}
      role={sayRole(say, state.role, state.relation, view.seat?.role)}
      sees={useSaid(state)}
      isInvited
    >
      {mayAct && !isOpen && view.seat?.role === 'client' && (
        <AnswerSeat shown={shown} acting={acting} />
      )}
      {mayAct && isOpen && (
        <SeatInvitation partnership={view.partnership} seat={item.id} name={state.name} />
      )}
      {mayAct && (isOpen || view.seat?.role !== 'client') && (
        <TakeBackSeat shown={shown} acting={acting} />
      )}
    </PeopleRow>
  );
}

function useSaid({ state, name, offeredBy, at }: Seat): string {
  const { say, sayDay } = useWords();
  const view = useView();
  const { name: nameOf, names } = usePeople();
  const by = nameOf(offeredBy);
  const day = sayDay(at);
  if (state === 'open') return say('seat.open', { by, day, name });
  if (view.seat?.role === 'client') return say('seat.asked', { by, name });
  const waitsFor = names(needsYesOf(view.circle, view.now, view.seat));
  return offeredBy === view.viewer
    ? say('seat.askedOther', { names: waitsFor, day })
    : say('seat.askedBy', { names: waitsFor, by, day });
}

function TakeBackSeat({ shown: { item, state }, acting }: SeatRowProps) {
  const { say } = useWords();
  const view = useView();
  const [isAsking, setAsking] = useState(false);
  const takeBack = { kind: 'seat/take-back', item: item.id, body: {} };
  if (!mayAsk(view, takeBack)) return null;
  if (!isAsking) return <TextLink onPress={() => setAsking(true)}>{say('seat.takeBack')}</TextLink>;
  return (
    <div className={styles.answer}>
      <p className="soft">{say('seat.takeBackWhat', { name: state.name })}</p>
      <Acts>
        <Button
          isSmall
          isPending={acting.isPending}
          onPress={() => acting.run(takeBack, say('seat.takenBack'))}
        >
          {say('seat.takeBack')}
        </Button>
        <Button isSmall kind="quiet" onPress={() => setAsking(false)}>
          {say('sharing.keep')}
        </Button>
      </Acts>
    </div>
  );
}
