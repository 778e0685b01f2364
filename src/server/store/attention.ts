/**
 * What an item now asks of whom, asked of its room for each member with what that member may see,
 * and kept as codes without content.
 */
import { sql } from 'kysely';
import type { Circle } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { isRunning, type Instant } from '../../record/time.ts';
import { attentionOf, foldItem } from '../../rooms/acting.ts';
import { roomOf } from '../../rooms/rooms.ts';
import { openEntry, type PartnershipKey } from './entries.ts';
import { readEntries } from './reading.ts';
import type { Handle } from './transaction.ts';

type Waiting = { person_id: Id; code: string; from_at: string; until_at: string | null };

export async function writeAttention(
  db: Handle,
  key: PartnershipKey,
  actor: Id,
  after: { circle: Circle; item: Item; now: Instant },
) {
  const waiting: Waiting[] = [];
  const room = roomOf(after.item);
  for (const member of after.circle.members.filter((each) => isRunning(each, after.now))) {
    await becomeViewer(db, member.person);
    const entries = await readEntries(db, key.partnership, { item: after.item.id });
    const folded = foldItem(
      room,
      undefined,
      entries.map((row) => openEntry(key, row)),
    );
    if (!folded) continue;
    for (const { code, from, until } of attentionOf(folded, member, after)) {
      waiting.push({
        person_id: member.person,
        code,
        from_at: new Date(from).toISOString(),
        until_at: until === undefined ? null : new Date(until).toISOString(),
      });
    }
  }
  await becomeViewer(db, actor);
  await sql`select app.wait_for(${key.partnership}, ${after.item.id}, ${JSON.stringify(waiting)}::jsonb)`.execute(
    db,
  );
}

/** The rest of this transaction reads as somebody else at the table: each is asked on their own behalf. */
async function becomeViewer(db: Handle, person: Id) {
  await sql`select set_config('app.viewer', ${person}, true)`.execute(db);
}
