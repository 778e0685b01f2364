import { useState } from 'react';
import { membersAs } from '../../record/circle.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { Button } from '../../web/ui/button.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { RoundTable } from '../../web/ui/round-table.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { CircleNotes } from './circle-notes.tsx';
import styles from './circle-page.module.css';
import { CirclePeople } from './circle-people.tsx';
import { mayOfferSeats, seatsOnOffer } from './circle-seats.ts';
import { OfferSeatSheet } from './offer-seat-sheet.tsx';
import type { Seat } from './seat.ts';
import { useTableSeats } from './use-table-seats.tsx';

/** Past this many, a table is too small to read: the list below is all there is. */
const mostSeats = 8;

/** Everyone at the table, what each can see, and what can be done about it. */
export function CirclePage() {
  const { say } = useWords();
  const view = useView();
  const seats = useTableSeats(seatsOnOffer(view.shownIn<Seat>('seat')));
  const [isOffering, setOffering] = useState(false);
  const isClient = view.seat?.role === 'client';
  return (
    <>
      <PageTitle>{say(isClient ? 'circle.title' : 'circle.titleOther')}</PageTitle>
      <p className="lede">{useLede()}</p>
      <div className={styles.spread}>
        <div>
          {seats.length <= mostSeats && <RoundTable seats={seats} />}
          {!view.isReadOnly && mayOfferSeats(view.seat) && (
            <p className={styles.offer}>
              <Button icon="plus" onPress={() => setOffering(true)}>
                {say('seat.offer')}
              </Button>
            </p>
          )}
          <CircleNotes />
        </div>
        <CirclePeople />
      </div>
      <OfferSeatSheet isOpen={isOffering} onClose={() => setOffering(false)} />
    </>
  );
}

function useLede(): string {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  if (view.seat?.role === 'client') return say('circle.lede');
  if (clients.length === 0) return say('circle.ledeOther');
  return say('circle.ledeTherapist', { names: names(clients), n: clients.length });
}
