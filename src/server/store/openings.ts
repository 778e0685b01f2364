import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import type { Place } from './reading.ts';
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

/** The same where items of several partnerships were delivered together: one opening in each. */
export async function logOpenings(db: Handle, viewer: Id, opened: readonly Place[]) {
  if (opened.length === 0) return;
  const partnerships = opened.map(({ partnership }) => partnership);
  const items = opened.map(({ item }) => item);
  await sql`
    insert into opening (partnership_id, person_id, items)
    select partnership_id, ${viewer}, array_agg(item_id order by place)
    from (
      select partnership_id, item_id, min(place) as place
      from unnest(${partnerships}::uuid[], ${items}::uuid[])
        with ordinality as opened (partnership_id, item_id, place)
      group by partnership_id, item_id
    ) as each_once
    group by partnership_id`.execute(db);
}
