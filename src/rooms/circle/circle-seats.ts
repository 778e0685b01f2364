/** The seats that are offered at the table, and who decides about them. */
import { membersAs, type Circle, type Member } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Seat } from './seat.ts';

type WithSeat = { state: Seat };

/** Those that wait for a yes or for the person, the oldest first. */
export function seatsOnOffer<Shown extends WithSeat>(seats: readonly Shown[]): Shown[] {
  return seats.filter(({ state }) => state.state === 'asked' || state.state === 'open').reverse();
}

/** Offers that came to nothing, the latest first. */
export function earlierOffers<Shown extends WithSeat>(seats: readonly Shown[]): Shown[] {
  return seats.filter(({ state }) => state.state === 'declined' || state.state === 'taken-back');
}

export function mayOfferSeats(seat: Member | undefined): boolean {
  return seat?.role === 'client' || seat?.role === 'therapist';
}

/** Those whose yes a seat needs before anybody is invited. */
export function needsYesOf(circle: Circle, now: Instant, seat: Member | undefined): Id[] {
  if (seat?.role === 'client') return [];
  return membersAs(circle, now, 'client').map(({ person }) => person);
}
