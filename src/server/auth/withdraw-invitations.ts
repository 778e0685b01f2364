import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { noteForLedger } from '../ledger/note.ts';
import type { Handle } from '../store/transaction.ts';

export type Which =
  | { partnership: Id; seat: Id }
  | { partnership: Id; invitation: Id }
  | { practice: Id; invitation: Id }
  | { recoveryOf: Id };

/** Withdraws open invitations. Answers with those it found, and for whom a recovery was. */
export async function withdraw(db: Handle, now: Instant, which: Which) {
  const withdrawn = await db
    .updateTable('invitation')
    .set({ withdrawn_at: new Date(now) })
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where((by) => {
      if ('seat' in which)
        return by.and({ partnership_id: which.partnership, seat_item: which.seat });
      if ('recoveryOf' in which)
        return by.and({ purpose: 'recovery', for_person: which.recoveryOf });
      const one = by('invitation_id', '=', which.invitation);
      if ('partnership' in which)
        return by.and([one, by('partnership_id', '=', which.partnership)]);
      const ours = by('practice_id', '=', which.practice);
      return by.and([one, ours, by('purpose', 'in', ['office', 'recovery'])]);
    })
    .returning(['invitation_id', 'purpose', 'for_person'])
    .execute();
  for (const { invitation_id: invitation } of withdrawn)
    noteForLedger(db, { what: 'invitation-withdrawn', at: now, invitation });
  return withdrawn;
}
