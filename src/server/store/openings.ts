import type { Id } from '../../record/ids.ts';
import type { Handle } from './transaction.ts';

/**
 * Writes down that content of these items was delivered to the viewer's device, in the transaction
 * that reads it: if this fails, nothing is delivered.
 */
export async function logOpening(db: Handle, partnership: Id, viewer: Id, items: Iterable<Id>) {
  const opened = [...new Set(items)];
  if (opened.length === 0) return;
  await db
    .insertInto('opening')
    .values({ partnership_id: partnership, person_id: viewer, items: opened })
    .execute();
}
