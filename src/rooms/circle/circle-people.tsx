import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ActArea } from '../../web/record/act-area.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useFocusAfterSheet } from '../../web/record/use-focus-after-sheet.ts';
import { Blank } from '../../web/ui/blank.tsx';
import { PeopleList } from '../../web/ui/people-list.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { AskToLeaveSheet } from './ask-to-leave-sheet.tsx';
import { earlierOffers, mayOfferSeats, seatsOnOffer } from './circle-seats.ts';
import { EarlierOffers } from './earlier-offers.tsx';
import { MemberRow } from './member-row.tsx';
import type { Seat } from './seat.ts';
import { SeatRow } from './seat-row.tsx';
import { WhoLeft } from './who-left.tsx';

/** The real interface of the circle: each person in words. The table is the picture of it. */
export function CirclePeople() {
  const { say } = useWords();
  const view = useView();
  const acting = useActing();
  const [asked, setAsked] = useState<Id>();
  const part = useFocusAfterSheet(asked !== undefined);
  const seats = view.shownIn<Seat>('seat');
  const offered = seatsOnOffer(seats);
  // You first, as around the table.
  const members = [...view.members].sort(
    (a, b) => Number(b.person === view.viewer) - Number(a.person === view.viewer),
  );
  const isBetween = mayOfferSeats(view.seat);
  return (
    <div ref={part} tabIndex={-1}>
      <Section title={say(isBetween ? 'circle.people' : 'circle.peopleOther')}>
        <ActArea acting={acting}>
          <PeopleList>
            {members.map((member) => (
              <MemberRow key={member.person} member={member} onAskToLeave={setAsked} />
            ))}
            {offered.map((seat) => (
              <SeatRow key={seat.item.id} shown={seat} acting={acting} />
            ))}
          </PeopleList>
        </ActArea>
        {members.length + offered.length === 1 && (
          <Blank drawing="chair" title={say('circle.alone')}>
            {say('circle.aloneWhat')}
          </Blank>
        )}
      </Section>
      <EarlierOffers seats={earlierOffers(seats)} />
      <WhoLeft />
      {asked !== undefined && (
        <AskToLeaveSheet member={asked} onClose={() => setAsked(undefined)} />
      )}
    </div>
  );
}
