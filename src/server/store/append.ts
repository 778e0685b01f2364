/**
 * The one way in. An act is decided on what its actor may see, and becomes entries, in one
 * transaction: lock the partnership's head, number, chain, seal, project, and say what now waits.
 */
import { DatabaseError } from 'pg';
import type { Circle } from '../../record/circle.ts';
import { circleAfter, itemAfter } from '../../record/effects.ts';
import type { Entry } from '../../record/entry.ts';
import { entryId, type Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { isRefusal, refuse, type Refusal } from '../../record/refusal.ts';
import type { Act, Draft, Effect } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import { lifeEntries } from '../../record/life.ts';
import { decideAct, foldItem, type Decided } from '../../rooms/acting.ts';
import { roomCalled } from '../../rooms/rooms.ts';
import { writeAttention } from './attention.ts';
import { firstHash, linkHash } from './chain.ts';
import type { Database } from './database.ts';
import { openEntry, partnershipKey, sealBody, type PartnershipKey } from './entries.ts';
import type { Keyring } from './keyring.ts';
import { project } from './project.ts';
import { readCircle, readClock, readEntries, readHead, readItem } from './reading.ts';
import type { Handle } from './transaction.ts';

/** What the act became, as its actor sees it. */
export type Appended = { entries: Entry[] };

export type Writer = { database: Database; keyring: Keyring };

/** Decides an act as its actor and appends what follows. Sending an act again changes nothing. */
export async function appendAct(
  { database, keyring }: Writer,
  actor: Id,
  partnership: Id,
  act: Act,
): Promise<Appended | Refusal> {
  const append = database.asViewer(actor, partnership, async (db) => {
    const head = await readHead(db, partnership, 'lock');
    if (!head) return refuse('record/not-here');
    const key = partnershipKey(keyring, head);
    const before = await entriesOfAct(db, key, actor, act);
    if (before.length > 0) return { entries: before };
    const now = await readClock(db);
    const { circle } = await readCircle(db, partnership);
    const item = await readItem(db, partnership, act.item);
    const room = item && roomCalled(item.room);
    const told = await readEntries(db, partnership, { item: act.item });
    const folded = room && foldItem(room, undefined, told.map((row) => openEntry(key, row)));
    const decided = decideAct(act, folded, { circle, actor, now, item });
    if (isRefusal(decided)) return decided;
    return write(db, key, head, { actor, act, now, circle, decided });
  });
  return append.catch(refuseTakenId);
}

/** An id that is in use already, perhaps by something hidden: the writer makes another. */
function refuseTakenId(error: unknown): Refusal {
  const isTaken = error instanceof DatabaseError && error.code === '23505';
  if (isTaken && ['item_pkey', 'entry_pkey'].includes(error.constraint ?? '')) {
    return refuse('record/id-taken');
  }
  throw error;
}

/** More entries than any act becomes. */
const mostEntries = 8;

async function entriesOfAct(db: Handle, key: PartnershipKey, actor: Id, act: Act) {
  const ids = Array.from({ length: mostEntries }, (_, n) => entryId(act.id, n));
  const rows = await readEntries(db, key.partnership, { ids });
  if (rows[0]?.entry_id !== act.id || rows[0].author_id !== actor) return [];
  return rows.filter((row) => row.author_id === actor).map((row) => openEntry(key, row));
}

export type Head = { head_seq: number; head_hash: Buffer };

type Writing = { actor: Id; act: Pick<Act, 'id' | 'item'>; now: Instant; circle: Circle; decided: Decided };

async function write(
  db: Handle,
  key: PartnershipKey,
  head: Head,
  { actor, act, now, circle, decided }: Writing,
): Promise<Appended> {
  const { item, begins, entries: drafts, effects = [] } = decided;
  if (begins) await beginItem(db, key.partnership, item);
  const entries = drafts.map((draft, n) => entryOf(draft, { id: entryId(act.id, n), item, actor, now }));
  await appendEntries(db, key, head, entries);
  // Leaving comes last: after it the actor may no longer write even what their leaving asks for.
  const [leaving, others] = [effects.filter(isLeave), effects.filter((it) => !isLeave(it))];
  const by = { actor, act: act.id, now };
  await project(db, key.partnership, item, others, by);
  const after = { circle: circleAfter(circle, effects, by), item: itemAfter(item, effects), now };
  await writeAttention(db, key, actor, after);
  await project(db, key.partnership, item, leaving, by);
  return { entries };
}

const isLeave = (effect: Effect) => effect.effect === 'leave';

async function beginItem(db: Handle, partnership: Id, item: Item) {
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

function entryOf(
  draft: Draft,
  { id, item, actor, now }: { id: Id; item: Item; actor: Id; now: Instant },
): Entry {
  const room = roomCalled(item.room);
  const schema = room?.entries[draft.kind] ?? lifeEntries[draft.kind as keyof typeof lifeEntries];
  if (!schema) throw new Error(`${item.room} knows no entry ${draft.kind}`);
  const { kind, audience = 'item' } = draft;
  // Parsed once more on the way in, so that every body in the record has its kind's shape.
  const body: unknown = schema.parse(draft.body);
  return { id, item: item.id, kind, author: actor, at: now, audience, revealed: false, body };
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
  await db.insertInto('entry').values(rows).execute();
  await db
    .updateTable('partnership')
    .set({ head_seq: seq, head_hash: hash })
    .where('partnership_id', '=', partnership)
    .execute();
}
