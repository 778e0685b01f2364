/** Writing to the record: items begin, entries are numbered, sealed and chained. Nothing is ever changed. */
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { lifeEntries } from '../../record/life.ts';
import type { Draft } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import { roomCalled } from '../../rooms/rooms.ts';
import { firstHash, linkHash } from './chain.ts';
import { sealBody, type PartnershipKey } from './entries.ts';
import type { Handle } from './transaction.ts';

/** Where the chain ends: the last number, its hash, and the latest time that an entry was given. */
export type Head = { head_seq: number; head_hash: Buffer; head_at: Instant };

/** The time of the next entries: now, and later than every entry before, whatever the clock does. */
export function nextTime(head: Head, now: Instant): Instant {
  return Math.max(now, head.head_at + 1);
}

export async function beginItem(db: Handle, partnership: Id, item: Item) {
  await db
    .insertInto('about')
    .values({ partnership_id: partnership, clients: [...item.about] })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('item')
    .values({
      partnership_id: partnership,
      item_id: item.id,
      room: item.room,
      topic: item.topic,
      audience: item.audience,
      owner_id: item.owner,
      about: [...item.about],
      named: [...item.named],
    })
    .execute();
}

/** A draft as the entry it becomes. */
export function entryOf(
  draft: Draft,
  { id, item, author, at }: { id: Id; item: Item; author: Id; at: Instant },
): Entry {
  const room = roomCalled(item.room);
  const schema = room?.entries[draft.kind] ?? lifeEntries[draft.kind as keyof typeof lifeEntries];
  if (!schema) throw new Error(`${item.room} knows no entry ${draft.kind}`);
  const { kind, audience = 'item' } = draft;
  // Parsed once more on the way in, so that every body in the record has its kind's shape.
  const body: unknown = schema.parse(draft.body);
  return { id, item: item.id, kind, author, at, audience, revealed: false, body };
}

/** Numbers, seals and chains entries onto the head, and moves it. */
export async function appendEntries(
  db: Handle,
  key: PartnershipKey,
  head: Head,
  entries: readonly Entry[],
) {
  const { partnership, version: keyVersion } = key;
  let seq = head.head_seq;
  let hash = seq === 0 ? firstHash(partnership) : head.head_hash;
  const rows = entries.map((entry) => {
    seq++;
    const { id, item, kind, author, at, audience } = entry;
    const body = sealBody(key, entry);
    hash = linkHash(hash, {
      partnership,
      seq,
      id,
      item,
      kind,
      author,
      at,
      audience,
      keyVersion,
      body,
    });
    return {
      partnership_id: partnership,
      entry_id: id,
      seq,
      item_id: item,
      kind,
      author_id: author,
      at: new Date(at),
      audience,
      body,
      key_version: keyVersion,
      hash,
    };
  });
  const latest = Math.max(head.head_at, ...entries.map(({ at }) => at));
  await Promise.all([
    db.insertInto('entry').values(rows).execute(),
    db
      .updateTable('partnership')
      .set({ head_seq: seq, head_hash: hash, head_at: new Date(latest) })
      .where('partnership_id', '=', partnership)
      .execute(),
  ]);
}
