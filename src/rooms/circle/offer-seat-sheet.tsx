import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { InviteToSeat } from '../../web/record/invite-to-seat.tsx';
import { useView } from '../../web/record/record.tsx';
import { Sheet } from '../../web/ui/sheet.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { needsYesOf } from './circle-seats.ts';
import { OfferSeatForm } from './offer-seat-form.tsx';

interface OfferSeatSheetProps {
  isOpen: boolean;
  onClose: () => void;
}

type Offered = { seat: Id; name: string };

/** Offering a seat, and where it is open at once, handing over the invitation right after. */
export function OfferSeatSheet({ isOpen, onClose }: OfferSeatSheetProps) {
  const { say } = useWords();
  const view = useView();
  const [offered, setOffered] = useState<Offered>();
  const close = () => {
    setOffered(undefined);
    onClose();
  };
  const isOpenAtOnce = needsYesOf(view.circle, view.now, view.seat).length === 0;
  return (
    <Sheet
      title={offered ? say('seat.inviteTitle', { name: offered.name }) : say('seat.offerTitle')}
      isOpen={isOpen}
      onClose={close}
    >
      {offered ? (
        <InviteToSeat
          partnership={view.partnership}
          seat={offered.seat}
          name={offered.name}
          onDone={close}
        />
      ) : (
        <OfferSeatForm
          onOffered={(seat, name) => (isOpenAtOnce ? setOffered({ seat, name }) : close())}
          onCancel={close}
        />
      )}
    </Sheet>
  );
}
