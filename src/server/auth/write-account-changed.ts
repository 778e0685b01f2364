import type { Id } from '../../record/ids.ts';
import type { Handle } from '../store/transaction.ts';
import type { Door } from './door.ts';

/**
 * Puts in the letter that says "something about your account changed"; answers whether there is
 * one. Call `mail.wake` when the transaction stands.
 */
export async function writeAccountChanged(
  db: Handle,
  { mail }: Pick<Door, 'mail'>,
  person: Id,
): Promise<boolean> {
  if (!mail.isSet) return false;
  const row = await db
    .selectFrom('person')
    .select('address')
    .where('person_id', '=', person)
    .where('is_example', '=', false)
    .executeTakeFirst();
  if (!row?.address) return false;
  await mail.put(db, { letter: 'account-changed', person });
  return true;
}
