import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Database } from '../store/database.ts';

/**
 * True where something waits for this person that they may see now, and that they have not been
 * given since it began to wait. Read as the person, so what is hidden from them waits for nobody.
 * With `since`, only what began after that.
 */
export async function somethingWaits(
  database: Database,
  person: Id,
  since?: Instant,
): Promise<boolean> {
  return database.asViewer(person, 'everywhere', async (db) => {
    const after = since === undefined ? '-infinity' : new Date(since).toISOString();
    const { rows } = await sql<{ waits: boolean }>`
      select exists (
        select from attention a
        where a.person_id = ${person} and a.from_at > ${after}::timestamptz
          and a.from_at <= statement_timestamp()
          and (a.until_at is null or a.until_at > statement_timestamp())
          and not exists (
            select from opening o
            where o.partnership_id = a.partnership_id and o.person_id = ${person}
              and o.at >= a.from_at and a.item_id = any (o.items)
          )
      ) as waits`.execute(db);
    return rows[0]?.waits === true;
  });
}
