/** Today: the tables a person sits at, and what waits for them there, over all of them. */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { foldItem } from '../../rooms/acting.ts';
import { roomOf } from '../../rooms/rooms.ts';
import { openEntry, partnershipKey } from '../store/entries.ts';
import { logOpenings } from '../store/openings.ts';
import { readEntriesOfItems, readHeads, type Place } from '../store/reading.ts';
import type { Handle } from '../store/transaction.ts';
import type { Reader } from './deliver.ts';

export type Waiting = Place & {
  room: string;
  code: string;
  from: Instant;
  title: string;
};

/** What waits for this person now, the longest first. Titles are read as them, and logged. */
export async function readToday(reader: Reader, viewer: Id): Promise<Waiting[]> {
  return reader.database.asViewer(viewer, 'everywhere', async (db) => {
    const rows = await db
      .selectFrom('attention as a')
      .innerJoin('item as i', (on) =>
        on.onRef('i.partnership_id', '=', 'a.partnership_id').onRef('i.item_id', '=', 'a.item_id'),
      )
      .select(['a.partnership_id', 'a.item_id', 'a.code', 'a.from_at', 'i.room'])
      .where('a.person_id', '=', viewer)
      .where('a.from_at', '<=', sql<Date>`statement_timestamp()`)
      .where((a) =>
        a.or([a('a.until_at', 'is', null), a('a.until_at', '>', sql<Date>`statement_timestamp()`)]),
      )
      .orderBy('a.from_at')
      .orderBy('a.item_id')
      .orderBy('a.code')
      .execute();
    const waiting = rows.map((row) => ({
      partnership: row.partnership_id,
      item: row.item_id,
      room: row.room,
      code: row.code,
      from: row.from_at.getTime(),
    }));
    const titles = await readTitles(reader, db, waiting);
    await logOpenings(
      db,
      viewer,
      waiting.filter((each) => titles.has(keyOf(each))),
    );
    return waiting.map((each) => ({ ...each, title: titles.get(keyOf(each)) ?? '' }));
  });
}

const keyOf = ({ partnership, item }: Place) => `${partnership} ${item}`;

/** What each of these items is called, by its place. However many there are, they are read together. */
async function readTitles(
  reader: Reader,
  db: Handle,
  waiting: readonly (Place & { room: string })[],
): Promise<Map<string, string>> {
  const places = [...new Map(waiting.map((each) => [keyOf(each), each])).values()];
  if (places.length === 0) return new Map();
  const [heads, rows] = await Promise.all([
    readHeads(db, [...new Set(places.map(({ partnership }) => partnership))]),
    readEntriesOfItems(db, places),
  ]);
  const keys = new Map(
    heads.map((head) => [head.partnership_id, partnershipKey(reader.keyring, head)]),
  );
  const written = Map.groupBy(rows, (row) =>
    keyOf({ partnership: row.partnership_id, item: row.item_id }),
  );
  const titles = new Map<string, string>();
  for (const place of places) {
    const key = keys.get(place.partnership);
    if (!key) continue;
    const room = roomOf(place);
    const entries = (written.get(keyOf(place)) ?? []).map((row) => openEntry(key, row));
    const folded = foldItem(room, undefined, entries);
    titles.set(keyOf(place), folded?.state === undefined ? '' : room.title(folded.state));
  }
  return titles;
}
