/** Who opened what: each delivery to somebody's device, told to the clients whose things they are. */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Instant } from '../../record/time.ts';
import { isApart } from '../../rooms/rooms.ts';
import type { Database } from '../store/database.ts';
import { readItems } from '../store/reading.ts';

export type Opened = { person: Id; at: Instant; items: Id[] };

/** How many deliveries one page tells of. */
const page = 200;

/**
 * The latest deliveries, newest first: of the viewer's own things to anybody, and of whatever they
 * may see to themselves. That a hidden thing was opened is hidden too; and so is that others opened
 * what is somebody else's, where it may have been for words that the viewer does not see. What is
 * apart is in no list, not even in its author's.
 * `undefined` where the viewer has no seat.
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
    const items = (await readItems(db, partnership)).filter((item) => !isApart(item));
    const visible = items.map(({ id }) => id);
    const own = items.filter((item) => isTheirs(item, viewer)).map(({ id }) => id);
    const rows = await db
      .selectFrom('opening')
      .select(['person_id', 'at', 'items'])
      .where('partnership_id', '=', partnership)
      .where('at', '<', new Date(before))
      // Before the page is cut: what is left out would leave a gap in it.
      .where(
        sql<boolean>`items && case when person_id = ${viewer}
          then ${visible}::uuid[] else ${own}::uuid[] end`,
      )
      .orderBy('at', 'desc')
      .orderBy('opening_id')
      .limit(page)
      .execute();
    return rows.map((row) => {
      const told = new Set(row.person_id === viewer ? visible : own);
      return {
        person: row.person_id,
        at: row.at.getTime(),
        items: row.items.filter((item) => told.has(item)),
      };
    });
  });
}

/** A client's things are those about them, and those of the whole circle. */
function isTheirs({ about }: Item, client: Id): boolean {
  return about.length === 0 || about.includes(client);
}
