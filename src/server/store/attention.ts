/**
 * What an item now asks of whom, asked of its room for each member with what that member may see,
 * and kept as codes without content.
 */
import { sql } from 'kysely';
import { membersNow, type Circle } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Item } from '../../record/item.ts';
import type { Instant } from '../../record/time.ts';
import { attentionOf, foldItem } from '../../rooms/acting.ts';
import { roomOf } from '../../rooms/rooms.ts';
import { openEntry, type PartnershipKey } from './entries.ts';
import { readEntriesAsEach } from './reading.ts';
import type { Handle } from './transaction.ts';

export async function writeAttention(
  db: Handle,
  key: PartnershipKey,
  after: { circle: Circle; item: Item; now: Instant },
  /** Entries of the item that are open already. */
  known: readonly Entry[],
) {
  const { partnership } = key;
  const { circle, item, now } = after;
  const room = roomOf(item);
  const open = new Map(known.map((entry) => [entry.id, entry]));
  const seen = await readEntriesAsEach(db, partnership, item.id);
  const waiting = membersNow(circle, now).flatMap((member) => {
    const entries = (seen.get(member.person) ?? []).map((row) => {
      const entry = open.get(row.entry_id) ?? openEntry(key, row);
      open.set(entry.id, entry);
      return { ...entry, revealed: row.revealed };
    });
    const folded = foldItem(room, undefined, entries);
    if (!folded) return [];
    return attentionOf(folded, member, after).map(({ code, from, until }) => ({
      person_id: member.person,
      code,
      from_at: new Date(from).toISOString(),
      until_at: until === undefined ? null : new Date(until).toISOString(),
    }));
  });
  await sql`select app.wait_for(${partnership}, ${item.id}, ${JSON.stringify(waiting)}::jsonb)`.execute(
    db,
  );
}
