/** Who may invite whom, and what they hand over. */
import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Office } from '../http/session.ts';
import { normalizeAddress } from './address.ts';
import { createInvitation, type Invited, type NewInvitation } from './create-invitation.ts';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';
import { withdraw } from './withdraw-invitations.ts';

export type HandedOver = Invited & { mailed: boolean };

export type InviteRefusal = 'record/not-here' | 'seat/not-open' | 'invitation/address-not-usable';

/** A client or a therapist at the table invites to a seat that waits for somebody. */
export async function inviteToSeat(
  door: Door,
  session: DoorSession,
  { partnership, seat, address }: { partnership: Id; seat: Id; address?: string | undefined },
): Promise<HandedOver | Refusal<InviteRefusal>> {
  const found = await door.record.readSeat(session.personId, partnership, seat);
  if (!found || !['client', 'therapist'].includes(found.role)) return refuse('record/not-here');
  if (found.seat.state !== 'open') return refuse('seat/not-open');
  const { name, role } = found.seat;
  const { relation } = found;
  return invite(door, session, {
    purpose: 'seat',
    partnership,
    seat,
    role,
    relation,
    name,
    address,
    by: session.personId,
    practice: session.practiceId,
  });
}

/** An administrator invites somebody to an office of the practice. */
export async function inviteToOffice(
  door: Door,
  session: DoorSession,
  given: { name: string; address?: string | undefined; offices: readonly Office[] },
): Promise<HandedOver | Refusal<InviteRefusal>> {
  const from = { by: session.personId, practice: session.practiceId };
  return invite(door, session, { purpose: 'office', ...given, ...from });
}

async function invite(
  door: Door,
  session: DoorSession,
  made: NewInvitation,
): Promise<HandedOver | Refusal<InviteRefusal>> {
  if (made.address !== undefined && normalizeAddress(made.address) === undefined)
    return refuse('invitation/address-not-usable');
  const to = made.address === undefined ? undefined : normalizeAddress(made.address);
  // Anybody may come in as an example person; nobody may write to strangers as one.
  const mailed = to !== undefined && door.mail.isSet && !session.isExample;
  const invited = await door.database.atDoor(async (db) => {
    // One open link a seat: whoever has the older one holds nothing.
    if (made.purpose === 'seat')
      await withdraw(db, door.clock(), { partnership: made.partnership, seat: made.seat });
    const invited = await createInvitation(db, door, made);
    if (mailed) await door.mail.putInvitation(db, invited.invitation, invited.link);
    return invited;
  });
  if (mailed) door.mail.wake();
  return { ...invited, mailed };
}
