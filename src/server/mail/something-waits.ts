import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Database } from '../store/database.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Handle } from '../store/transaction.ts';
import { mayNotify } from './agreed-hours.ts';

export type Looking = { database: Database; keyring: Keyring; clock: () => Instant };

/** Whether somebody may be told that something waits for them; `later`: not in these hours. */
export type Waits = 'now' | 'later' | 'nothing';

/**
 * Whether something waits for this person that they may see now, and that they have not been
 * given since it began to wait; and whether the hours agreed at one of its tables let them be told.
 * Read as the person, so what is hidden from them waits for nobody. With `since`, only what began
 * after that.
 */
export async function somethingWaits(
  { database, keyring, clock }: Looking,
  person: Id,
  since?: Instant,
): Promise<Waits> {
  return database.asViewer(person, 'everywhere', async (db) => {
    const tables = await tablesWaiting(db, person, since);
    for (const table of tables) if (await mayNotify(db, keyring, table, clock())) return 'now';
    return tables.length > 0 ? 'later' : 'nothing';
  });
}

async function tablesWaiting(db: Handle, person: Id, since: Instant | undefined): Promise<Id[]> {
  const after = since === undefined ? '-infinity' : new Date(since).toISOString();
  const { rows } = await sql<{ partnership_id: Id }>`
    select distinct a.partnership_id from attention a
    where a.person_id = ${person} and a.from_at > ${after}::timestamptz
      and a.from_at <= statement_timestamp()
      and (a.until_at is null or a.until_at > statement_timestamp())
      and not exists (
        select from opening o
        where o.partnership_id = a.partnership_id and o.person_id = ${person}
          and o.at >= a.from_at and a.item_id = any (o.items)
      )`.execute(db);
  return rows.map(({ partnership_id }) => partnership_id);
}
