import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Handle } from '../store/transaction.ts';
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
  }
  if (kept !== 'password') {
    await db.deleteFrom('password').where('person_id', '=', person).execute();
    await db.deleteFrom('authenticator').where('person_id', '=', person).execute();
  }
  await db.deleteFrom('recovery_code').where('person_id', '=', person).execute();
  await db
    .updateTable('invitation')
    .set({ accepted_by: person, accepted_at: new Date(now) })
    .where('purpose', '=', 'recovery')
    .where('for_person', '=', person)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  await tellPerson(db, now, person, 'account/came-back');
  await tellOffices(db, now, came.practice_id, 'practice/came-back', person);
}
