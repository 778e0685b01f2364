/**
 * The one way in. An act is decided on what its actor may see, and becomes entries, in one
 * transaction: lock the partnership's head, number, chain, seal, project, and say what now waits.
 */
import { DatabaseError } from 'pg';
import type { Circle } from '../../record/circle.ts';
import { circleAfter, itemAfter } from '../../record/effects.ts';
import type { Entry } from '../../record/entry.ts';
import { entryId, type Id } from '../../record/ids.ts';
import { isRefusal, refuse, type Refusal } from '../../record/refusal.ts';
import type { Act, Effect } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import { decideAct, foldItem, type Decided } from '../../rooms/acting.ts';
import { roomCalled } from '../../rooms/rooms.ts';
import { noteEffects } from '../ledger/note-effects.ts';
import { writeAttention } from './attention.ts';
import type { Database } from './database.ts';
import { openEntry, partnershipKey, type PartnershipKey } from './entries.ts';
import type { Keyring } from './keyring.ts';
import { project } from './project.ts';
import { readCircle, readClock, readEntries, readHead, readItem } from './reading.ts';
import type { Handle } from './transaction.ts';
import { appendEntries, beginItem, entryOf, nextTime, type Head } from './write-entries.ts';

/** What the act became, as its actor sees it. */
export type Appended = { entries: Entry[] };

export type Writer = { database: Database; keyring: Keyring };

/** Decides an act as its actor and appends what follows. Sending an act again changes nothing. */
export async function appendAct(
  { database, keyring }: Writer,
  actor: Id,
  partnership: Id,
  act: Act,
  /** When it is said to have been; for the example people, whose story began some weeks ago. */
  told?: Instant,
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
    const rows = await readEntries(db, partnership, { item: act.item });
    const folded =
      room &&
      foldItem(
        room,
        undefined,
        rows.map((row) => openEntry(key, row)),
      );
    const decided = decideAct(act, folded, { circle, actor, now, item });
    if (isRefusal(decided)) return decided;
    return write(db, key, head, {
      actor,
      act,
      now,
      told: told ?? nextTime(head, now),
      circle,
      decided,
    });
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

type Writing = {
  actor: Id;
  act: Act;
  now: Instant;
  told: Instant;
  circle: Circle;
  decided: Decided;
};

async function write(
  db: Handle,
  key: PartnershipKey,
  head: Head,
  { actor, act, now, told: at, circle, decided }: Writing,
): Promise<Appended> {
  const { item, begins, entries: drafts, effects = [] } = decided;
  if (begins) await beginItem(db, key.partnership, item);
  const entries = drafts.map((draft, n) =>
    entryOf(draft, { id: entryId(act.id, n), item, author: actor, at }),
  );
  await appendEntries(db, key, head, entries);
  // Leaving comes last: after it the actor may no longer write even what their leaving asks for.
  const [leaving, others] = [effects.filter(isLeave), effects.filter((it) => !isLeave(it))];
  const by = { actor, act: act.id, now };
  await project(db, key.partnership, item, others, by);
  const after = { circle: circleAfter(circle, effects, by), item: itemAfter(item, effects), now };
  await writeAttention(db, key, actor, after);
  await project(db, key.partnership, item, leaving, by);
  noteEffects(db, { partnership: key.partnership, item, circle }, effects, by);
  return { entries };
}

const isLeave = (effect: Effect) => effect.effect === 'leave';
