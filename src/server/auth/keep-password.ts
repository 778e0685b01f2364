import type { Id } from '../../record/ids.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import type { Instant } from '../../record/time.ts';
import { noteForLedger } from '../ledger/note.ts';
import type { Handle } from '../store/transaction.ts';

/** Keeps a hashed password; it replaces an earlier one, which is over for good. */
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
  noteForLedger(db, { what: 'password-ended', at: now, person });
}

/** Ends the password and the authenticator that goes with it. */
export async function endPassword(db: Handle, now: Instant, person: Id): Promise<void> {
  await db.deleteFrom('password').where('person_id', '=', person).execute();
  await db.deleteFrom('authenticator').where('person_id', '=', person).execute();
  noteForLedger(
    db,
    { what: 'password-ended', at: now, person },
    { what: 'authenticator-ended', at: now, person },
  );
}

/** A password without an address would open nothing; ask this before anything is kept. */
export async function refuseWithoutAddress(
  db: Handle,
  person: Id,
): Promise<Refusal<'account/no-address'> | undefined> {
  const { address_index } = await db
    .selectFrom('person')
    .select('address_index')
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
  return address_index === null ? refuse('account/no-address') : undefined;
}
