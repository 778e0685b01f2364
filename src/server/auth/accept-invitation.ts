/**
 * Accepting: the person for whom it is, signed in, with link and code, once. Marked under lock at
 * the door; then the record seats them. A crash between the two heals when they accept again.
 */
import type { Id } from '../../record/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../record/refusal.ts';
import { noteForLedger } from '../ledger/note.ts';
import type { Handle } from '../store/transaction.ts';
import { renewSession } from './begin-session.ts';
import type { Door } from './door.ts';
import type { DoorSession } from './find-session.ts';
import { checkCode, isOpen, lockInvitation, type InvitationRow } from './open-invitation.ts';
import { roleAt } from './role-at.ts';

export type AcceptRefusal =
  | 'invitation/not-here'
  | 'invitation/wrong-code'
  | 'invitation/for-somebody-else'
  | 'invitation/at-the-table-already';

export type Accepted = {
  purpose: 'seat' | 'office';
  partnership: Id | null;
  /** A new token for the session, where the person may do more from now on. */
  token: string | undefined;
};

/** `given` empty: the invitation for which this account was made. */
export async function acceptInvitation(
  door: Door,
  session: DoorSession,
  given: { token: string; code: string } | undefined,
): Promise<Accepted | Refusal<AcceptRefusal>> {
  const accepted = await door.database.atDoor(async (db) => {
    const row = await lockInvitation(db, given ?? { enrolled: session.personId });
    if (!row || row.purpose === 'recovery') return refuse('invitation/not-here');
    if (row.accepted_by === session.personId) return { row, token: undefined };
    const refusal = await refuseAccepting(db, door, session, row, given?.code);
    if (refusal) return refusal;
    await db
      .updateTable('invitation')
      .set({ accepted_by: session.personId, accepted_at: new Date(door.clock()) })
      .where('invitation_id', '=', row.invitation_id)
      .execute();
    noteForLedger(db, {
      what: 'invitation-accepted',
      at: door.clock(),
      invitation: row.invitation_id,
      person: session.personId,
    });
    return { row, token: await takeOffice(db, door, session, row) };
  });
  if (isRefusal(accepted)) return accepted;
  const { row, token } = accepted;
  const { partnership_id: partnership, purpose, invitation_id, seated_at } = row;
  if (purpose === 'office' || partnership === null)
    return { purpose: 'office', partnership: null, token };
  if (!seated_at) await door.record.takeSeat(session.personId, invitation_id);
  return { purpose: 'seat', partnership, token };
}

async function refuseAccepting(
  db: Handle,
  door: Door,
  { personId, practiceId, isExample }: DoorSession,
  row: InvitationRow,
  code: string | undefined,
): Promise<Refusal<AcceptRefusal> | undefined> {
  if (!isOpen(row, door.clock())) return refuse('invitation/not-here');
  if (code !== undefined && !(await checkCode(db, door.keyring, row, code)))
    return refuse('invitation/wrong-code');
  const me = await db
    .selectFrom('person')
    .select('address_index')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const inviter = await db
    .selectFrom('person')
    .select('is_example')
    .where('person_id', '=', row.invited_by)
    .executeTakeFirstOrThrow();
  const isForAnother =
    row.invited_by === personId ||
    (row.for_person !== null && row.for_person !== personId) ||
    (row.address_index !== null &&
      !row.address_index.equals(me.address_index ?? Buffer.alloc(0))) ||
    (row.purpose === 'office' && row.practice_id !== practiceId) ||
    // What is made up and what is real never meet.
    inviter.is_example !== isExample;
  if (isForAnother) return refuse('invitation/for-somebody-else');
  return row.purpose === 'seat' ? refuseSeat(door, personId, row) : undefined;
}

/** The seat must still be open to the one who offered the link, and not to somebody seated already. */
async function refuseSeat(
  { database, record }: Door,
  person: Id,
  { partnership_id, seat_item, invited_by }: InvitationRow,
): Promise<Refusal<AcceptRefusal> | undefined> {
  if (partnership_id === null || seat_item === null) return refuse('invitation/not-here');
  if (await roleAt(database, person, partnership_id))
    return refuse('invitation/at-the-table-already');
  const found = await record.readSeat(invited_by, partnership_id, seat_item);
  return found?.seat.state === 'open' ? undefined : refuse('invitation/not-here');
}

/** Whoever may do more gets a new token: what was known of the old one is worth nothing. */
async function takeOffice(
  db: Handle,
  { clock }: Door,
  { personId, sessionId, offices }: DoorSession,
  row: InvitationRow,
): Promise<string | undefined> {
  if (row.purpose !== 'office') return undefined;
  await db
    .updateTable('person')
    .set({ offices: [...new Set([...offices, ...row.offices])] })
    .where('person_id', '=', personId)
    .execute();
  return renewSession(db, clock(), sessionId);
}
