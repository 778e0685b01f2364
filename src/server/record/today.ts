/** Today: the tables a person sits at, and what waits for them there, over all of them. */
import { sql } from 'kysely';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { foldItem } from '../../rooms/acting.ts';
import { roomOf } from '../../rooms/rooms.ts';
import { openEntry, partnershipKey } from '../store/entries.ts';
import { logOpening } from '../store/openings.ts';
import { readEntries, readHead } from '../store/reading.ts';
import type { Handle } from '../store/transaction.ts';
import type { Reader } from './deliver.ts';

export type Waiting = {
  partnership: Id;
  item: Id;
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
    const titles = await readTitles(reader, db, viewer, rows);
    return rows.map((row) => ({
      partnership: row.partnership_id,
      item: row.item_id,
      room: row.room,
      code: row.code,
      from: row.from_at.getTime(),
      title: titles.get(row.item_id) ?? '',
    }));
  });
}

async function readTitles(
  reader: Reader,
  db: Handle,
  viewer: Id,
  rows: readonly { partnership_id: Id; item_id: Id; room: string }[],
): Promise<Map<Id, string>> {
  const titles = new Map<Id, string>();
  for (const partnership of new Set(rows.map((row) => row.partnership_id))) {
    const head = await readHead(db, partnership, 'look');
    if (!head) continue;
    const key = partnershipKey(reader.keyring, head);
    const here = rows.filter((row) => row.partnership_id === partnership);
    for (const { item_id: item, room: name } of here) {
      if (titles.has(item)) continue;
      const room = roomOf({ room: name });
      const entries = await readEntries(db, partnership, { item });
      const folded = foldItem(
        room,
        undefined,
        entries.map((row) => openEntry(key, row)),
      );
      titles.set(item, folded?.state === undefined ? '' : room.title(folded.state));
    }
    await logOpening(
      db,
      partnership,
      viewer,
      here.map((row) => row.item_id),
    );
  }
  return titles;
}
