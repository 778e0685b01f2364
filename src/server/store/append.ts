/**
 * The one way in. An act is decided on what its actor may see, and becomes entries, in one
 * transaction: lock the partnership's head, number, chain, seal, project, and say what now waits.
 */
import { DatabaseError } from 'pg';
import type { Circle } from '../../record/circle.ts';
import { circleAfter, itemAfter, revealedBy } from '../../record/effects.ts';
import type { Entry } from '../../record/entry.ts';
import { entryId, type Id } from '../../record/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../record/refusal.ts';
import type { Act, Effect } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import type { Limit } from '../../record/limit.ts';
import {
  actRules,
  decideAct,
  foldItem,
  limitsOf,
  roomsWithLimits,
  type Decided,
} from '../../rooms/acting.ts';
import { roomCalled, roomOf } from '../../rooms/rooms.ts';
import { leavesUnread } from './leaves-unread.ts';
import { writeAttention } from './attention.ts';
import { noteEffects } from '../ledger/note-effects.ts';
import type { Database } from './database.ts';
import { openEntry, partnershipKey, type PartnershipKey } from './entries.ts';
import type { Keyring } from './keyring.ts';
import { project } from './project.ts';
import { readEntries, readHead, readRooms, readScene } from './reading.ts';
import type { Handle } from './transaction.ts';
import { appendEntries, beginItem, entryOf, nextTime, type Head } from './write-entries.ts';

/** What the act became, as its actor sees it. */
export type Appended = { entries: Entry[] };

export type Writer = { database: Database; keyring: Keyring };

export type Besides = {
  /** When it is said to have been; for the example people, whose story began some weeks ago. */
  told?: Instant;
  /** What the house itself says against it, where the act may otherwise be. */
  bars?: (state: unknown) => Refusal | undefined;
};

/** Decides an act as its actor and appends what follows. Sending an act again changes nothing. */
export async function appendAct(
  { database, keyring }: Writer,
  actor: Id,
  partnership: Id,
  act: Act,
  { told, bars }: Besides = {},
): Promise<Appended | Refusal> {
  const append = database.asViewer(actor, partnership, async (db) => {
    const head = await readHead(db, partnership, 'lock');
    if (!head) return refuse('record/not-here');
    const key = partnershipKey(keyring, head);
    const [{ circle, now, item }, rows] = await Promise.all([
      readScene(db, partnership, act.item),
      readEntries(db, partnership, { item: act.item }),
    ]);
    const written = rows.map((row) => openEntry(key, row));
    const before = entriesOfAct(written, actor, act);
    if (before.length > 0) return { entries: before };
    const room = item && roomCalled(item.room);
    const folded = room && foldItem(room, undefined, written);
    const limits = actRules[act.kind]?.heedsLimits ? await readLimits(db, key) : [];
    const decided = decideAct(act, folded, { circle, actor, now, item, limits });
    if (isRefusal(decided)) return decided;
    const barred = bars?.(folded?.state);
    if (barred) return barred;
    if (await leavesUnread(db, partnership, decided, { actor, circle, now }))
      return refuse('leaving/read-first');
    const at = told ?? nextTime(head, now);
    return write(db, key, head, { actor, act, now, at, circle, written, decided });
  });
  return append.catch(refuseTakenId);
}

/** What clients asked to leave alone, as far as the actor may know. */
async function readLimits(db: Handle, key: PartnershipKey): Promise<Limit[]> {
  const { items, rows } = await readRooms(db, key.partnership, roomsWithLimits);
  const written = Map.groupBy(rows, ({ item_id }) => item_id);
  return limitsOf(
    items.map((item) => {
      const entries = (written.get(item.id) ?? []).map((row) => openEntry(key, row));
      return { item, state: foldItem(roomOf(item), undefined, entries)?.state };
    }),
  );
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

/** What the act became when it was sent before. An author at the table sees what they wrote. */
function entriesOfAct(written: readonly Entry[], actor: Id, act: Act): Entry[] {
  const ids = new Set(Array.from({ length: mostEntries }, (_, n) => entryId(act.id, n)));
  const before = written.filter(({ id, author }) => author === actor && ids.has(id));
  return before[0]?.id === act.id ? before : [];
}

type Writing = {
  actor: Id;
  act: Act;
  now: Instant;
  at: Instant;
  circle: Circle;
  /** What the actor saw of the item before. */
  written: readonly Entry[];
  decided: Decided;
};

async function write(
  db: Handle,
  key: PartnershipKey,
  head: Head,
  { actor, act, now, at, circle, written, decided }: Writing,
): Promise<Appended> {
  const { item, begins, entries: drafts, effects = [] } = decided;
  const entries = drafts.map((draft, n) =>
    entryOf(draft, { id: entryId(act.id, n), item, author: actor, at }),
  );
  const by = { actor, act: act.id, now };
  const after = { circle: circleAfter(circle, effects, by), item: itemAfter(item, effects), now };
  // As it is to be from its first entry on: who begins a thing may narrow it, and change it no more.
  if (begins) await beginItem(db, key.partnership, after.item);
  await appendEntries(db, key, head, entries);
  // Leaving comes last: after it the actor may no longer write even what their leaving asks for.
  const [leaving, others] = [effects.filter(isLeave), effects.filter((it) => !isLeave(it))];
  await project(db, key.partnership, item, others, by);
  await writeAttention(db, key, after, [...written, ...entries]);
  await project(db, key.partnership, item, leaving, by);
  noteEffects(db, { partnership: key.partnership, item, circle }, effects, by);
  // Told as it now stands, so that the same act sent again is answered the same.
  const opened = new Set(revealedBy(effects));
  return { entries: entries.map((each) => ({ ...each, revealed: opened.has(each.id) })) };
}

const isLeave = (effect: Effect) => effect.effect === 'leave';
