import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { noteForLedger } from '../ledger/note.ts';
import type { Handle } from '../store/transaction.ts';
import { endPassword } from './keep-password.ts';
import { tellOffices, tellPerson } from './notices.ts';

export type WayIn = 'passkey' | 'password';

/**
 * Somebody who was coming back in person has a new way in: every earlier one goes for good, and
 * they and the practice are told. Nothing, where nobody was coming back.
 */
export async function endRecovery(
  db: Handle,
  now: Instant,
  person: Id,
  { kept, passkeys }: { kept: WayIn; passkeys: readonly Id[] },
): Promise<void> {
  const came = await db
    .updateTable('person')
    .set({ recovering_since: null })
    .where('person_id', '=', person)
    .where('recovering_since', 'is not', null)
    .returning('practice_id')
    .executeTakeFirst();
  if (!came) return;
  if (passkeys.length > 0) {
    await db.deleteFrom('passkey').where('passkey_id', 'in', passkeys).execute();
    for (const passkey of passkeys)
      noteForLedger(db, { what: 'passkey-removed', at: now, passkey });
  }
  if (kept !== 'password') {
    await endPassword(db, now, person);
  }
  await db.deleteFrom('recovery_code').where('person_id', '=', person).execute();
  noteForLedger(
    db,
    { what: 'recovery-codes-ended', at: now, person },
    { what: 'recovery-ended', at: now, person },
  );
  const accepted = await db
    .updateTable('invitation')
    .set({ accepted_by: person, accepted_at: new Date(now) })
    .where('purpose', '=', 'recovery')
    .where('for_person', '=', person)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('invitation_id')
    .execute();
  for (const { invitation_id: invitation } of accepted)
    noteForLedger(db, { what: 'invitation-accepted', at: now, invitation, person });
  await tellPerson(db, now, person, 'account/came-back');
  await tellOffices(db, now, came.practice_id, 'practice/came-back', person);
}
