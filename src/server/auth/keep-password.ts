import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Handle } from '../store/transaction.ts';

/** Keeps a hashed password; it replaces an earlier one. */
export async function keepPassword(
  db: Handle,
  now: Instant,
  person: Id,
  hash: string,
): Promise<void> {
  const kept = { hash, made_at: new Date(now) };
  await db
    .insertInto('password')
    .values({ person_id: person, ...kept })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
    .execute();
}
