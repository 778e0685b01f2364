/** Who opened what: each delivery to somebody's device, told to the clients whose things they are. */
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Database } from '../store/database.ts';
import { readItems } from '../store/reading.ts';

export type Opened = { person: Id; at: Instant; items: Id[] };

/** How many deliveries one page tells of. */
const page = 200;

/**
 * The latest deliveries, newest first, with only those items that the viewer may see: that a
 * hidden thing was opened is hidden too. `undefined` where the viewer has no seat.
 */
export async function readOpenings(
  { database }: { database: Database },
  viewer: Id,
  partnership: Id,
  before: Instant,
): Promise<Opened[] | undefined> {
  return database.asViewer(viewer, partnership, async (db) => {
    const seated = await db
      .selectFrom('partnership')
      .select('partnership_id')
      .where('partnership_id', '=', partnership)
      .executeTakeFirst();
    if (!seated) return undefined;
    const visible = new Set((await readItems(db, partnership)).map(({ id }) => id));
    const rows = await db
      .selectFrom('opening')
      .select(['person_id', 'at', 'items'])
      .where('partnership_id', '=', partnership)
      .where('at', '<', new Date(before))
      .orderBy('at', 'desc')
      .limit(page)
      .execute();
    return rows
      .map((row) => ({
        person: row.person_id,
        at: row.at.getTime(),
        items: row.items.filter((item) => visible.has(item)),
      }))
      .filter(({ items }) => items.length > 0);
  });
}
