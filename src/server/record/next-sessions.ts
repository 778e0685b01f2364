/** A therapist's next session at each of their tables: when it is, and nothing of what it is about. */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { SessionsAttention } from '../../rooms/sessions/sessions.ts';
import { nearFor } from '../../rooms/sessions/session.ts';
import { logOpenings } from '../store/openings.ts';
import type { Place } from '../store/reading.ts';
import type { Reader } from './deliver.ts';

export type NextSession = Place & { at: Instant };

/**
 * Read from what is kept as waiting for this person: that a session comes near is known from the
 * moment its time was agreed. A time is content, so each is written down as given.
 */
export async function readNextSessions(
  { database }: Pick<Reader, 'database'>,
  viewer: Id,
): Promise<NextSession[]> {
  return database.asViewer(viewer, 'everywhere', async (db) => {
    const rows = await db
      .selectFrom('attention as a')
      .innerJoin('item as i', (on) =>
        on.onRef('i.partnership_id', '=', 'a.partnership_id').onRef('i.item_id', '=', 'a.item_id'),
      )
      .innerJoin('member as m', 'm.partnership_id', 'a.partnership_id')
      .distinctOn('a.partnership_id')
      .select(['a.partnership_id', 'a.item_id', 'a.from_at'])
      .where('a.person_id', '=', viewer)
      .where('a.code', '=', 'sessions/soon' satisfies SessionsAttention)
      .where('a.until_at', '>', sql<Date>`statement_timestamp()`)
      .where('m.person_id', '=', viewer)
      .where('m.role', '=', 'therapist')
      .where('m.until_at', 'is', null)
      .orderBy('a.partnership_id')
      .orderBy('a.from_at')
      .execute();
    const sessions = rows.map((row) => ({
      partnership: row.partnership_id,
      item: row.item_id,
      at: row.from_at.getTime() + nearFor,
    }));
    await logOpenings(db, viewer, sessions);
    return sessions.toSorted((a, b) => a.at - b.at);
  });
}
