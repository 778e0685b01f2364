/**
 * What an item now asks of whom, asked of its room for each member with what that member may see,
 * and kept as codes without content.
 */
import { sql } from 'kysely';
import { maySeeEntry } from '../../record/audience.ts';
import { membersNow, type Circle } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Instant } from '../../record/time.ts';
import { attentionOf, foldItem } from '../../rooms/acting.ts';
import { roomOf } from '../../rooms/rooms.ts';
import { openEntry, type PartnershipKey } from './entries.ts';
import { readEntriesAsEach } from './reading.ts';
import type { Handle } from './transaction.ts';

/** An item's entries, as each who sits there now sees them. */
export type Seen = ReadonlyMap<Id, readonly Entry[]>;

type Scene = { circle: Circle; item: Item; now: Instant };
type Waiting = { person_id: Id; code: string; from_at: string; until_at: string | null };

/** Asks the database what each may see; what several see is opened once. */
export async function readSeen(db: Handle, key: PartnershipKey, item: Id): Promise<Seen> {
  const rows = await readEntriesAsEach(db, key.partnership, item);
  const open = new Map<Id, Entry>();
  const seen = new Map<Id, Entry[]>();
  for (const [viewer, own] of rows) {
    seen.set(
      viewer,
      own.map((row) => {
        const entry = open.get(row.entry_id) ?? openEntry(key, row);
        open.set(entry.id, entry);
        return entry;
      }),
    );
  }
  return seen;
}

/**
 * The same after entries that changed nothing of who may see what. Who sees the new ones says the
 * rule: its twin in SQL would say the same.
 */
export function seenAfter(seen: Seen, entries: readonly Entry[], scene: Scene): Seen {
  const { circle, item, now } = scene;
  return new Map(
    membersNow(circle, now).map(({ person }) => {
      const fresh = entries.filter((entry) => maySeeEntry(circle, item, entry, person, now));
      return [person, [...(seen.get(person) ?? []), ...fresh]];
    }),
  );
}

export async function writeAttention(db: Handle, key: PartnershipKey, after: Scene, seen: Seen) {
  const room = roomOf(after.item);
  const waiting: Waiting[] = membersNow(after.circle, after.now).flatMap((member) => {
    const folded = foldItem(room, undefined, seen.get(member.person) ?? []);
    if (!folded) return [];
    return attentionOf(folded, member, after).map(({ code, from, until }) => ({
      person_id: member.person,
      code,
      from_at: new Date(from).toISOString(),
      until_at: until === undefined ? null : new Date(until).toISOString(),
    }));
  });
  await sql`select app.wait_for(${key.partnership}, ${after.item.id}, ${JSON.stringify(waiting)}::jsonb)`.execute(
    db,
  );
}
