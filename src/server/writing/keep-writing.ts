/** Words on their way, in the database: read and written as the people they belong to. */
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { mayAdd } from '../../record/audience.ts';
import type { Id } from '../../record/ids.ts';
import type { Database } from '../store/database.ts';
import { partnershipKey, type PartnershipKey } from '../store/entries.ts';
import type { Keyring } from '../store/keyring.ts';
import { seal, unseal } from '../store/keys.ts';
import { logOpening } from '../store/openings.ts';
import { readHead, readScene } from '../store/reading.ts';
import type { Handle } from '../store/transaction.ts';

export type Store = { database: Database; keyring: Keyring };

/** A paragraph that people write: its item, and the kept version they write over. */
export type Sheet = { partnership: Id; item: Id; over: Id | null };

/** One change to the words, as the writer's device made it. */
export type Change = { writer: Id; bytes: Uint8Array };

export type Opened = { changes: Uint8Array[]; last: Id | undefined; mayWrite: boolean };

const binding = ({ partnership, item }: Sheet, id: Id) => `writing ${partnership} ${item} ${id}`;

/** What is on its way here, for somebody who may see it; written down as an opening. */
export async function openSheet(
  { database, keyring }: Store,
  viewer: Id,
  sheet: Sheet,
): Promise<Opened | undefined> {
  return database.asViewer(viewer, sheet.partnership, async (db) => {
    const [head, { circle, now, item }] = await Promise.all([
      readHead(db, sheet.partnership, 'look'),
      readScene(db, sheet.partnership, sheet.item),
    ]);
    if (!head || !item) return undefined;
    await logOpening(db, sheet.partnership, viewer, [sheet.item]);
    const changes = await readChanges(db, partnershipKey(keyring, head), sheet);
    return { ...changes, mayWrite: mayAdd(circle, item, viewer, now) };
  });
}

/** What came after `since`, for somebody who may see it still. */
export async function readOn(
  { database, keyring }: Store,
  viewer: Id,
  sheet: Sheet,
  since: Id | undefined,
): Promise<Pick<Opened, 'changes' | 'last'> | undefined> {
  return database.asViewer(viewer, sheet.partnership, async (db) => {
    const [head, { item }] = await Promise.all([
      readHead(db, sheet.partnership, 'look'),
      readScene(db, sheet.partnership, sheet.item),
    ]);
    if (!head || !item) return undefined;
    return readChanges(db, partnershipKey(keyring, head), sheet, since);
  });
}

async function readChanges(
  db: Handle,
  { key }: PartnershipKey,
  sheet: Sheet,
  since?: Id,
): Promise<Pick<Opened, 'changes' | 'last'>> {
  let query = db
    .selectFrom('writing')
    .select(['writing_id', 'body'])
    .where('partnership_id', '=', sheet.partnership)
    .where('item_id', '=', sheet.item)
    .where('over_id', sheet.over === null ? 'is' : '=', sheet.over)
    .orderBy('writing_id');
  if (since !== undefined) query = query.where('writing_id', '>', since);
  const rows = await query.execute();
  return {
    changes: rows.map(({ writing_id: id, body }) => unseal(key, body, binding(sheet, id))),
    last: rows.at(-1)?.writing_id ?? since,
  };
}

export type Kept = { stopped: Id[]; readers: Id[]; last: Id | undefined };

/**
 * Keeps what several people wrote at once, each as themselves: who may not write now is stopped,
 * and only the people it answers with may be shown it.
 */
export async function keepChanges(
  { database, keyring }: Store,
  sheet: Sheet,
  changes: readonly Change[],
): Promise<Kept> {
  const { partnership, item, over } = sheet;
  const asker = changes[0]?.writer ?? '';
  return database.asViewer(asker, partnership, async (db) => {
    const head = await readHead(db, partnership, 'look');
    const writers = changes.map(({ writer }) => writer);
    // Who lost their seat cannot even look for the key; whoever else writes comes with the next round.
    if (!head) return { stopped: [asker], readers: [], last: undefined };
    const { key } = partnershipKey(keyring, head);
    const ids = changes.map(() => newId());
    const bodies = changes.map(({ bytes }, n) =>
      seal(key, Buffer.from(bytes), binding(sheet, ids[n] ?? '')),
    );
    const { rows } = await sql<{ stopped: Id[]; readers: Id[] }>`
      select * from app.write_together(
        ${partnership}, ${item}, ${over}, ${ids}::uuid[], ${writers}::uuid[], ${bodies}::bytea[])`.execute(
      db,
    );
    const [told] = rows;
    if (!told) throw new Error('PostgreSQL answered nothing');
    return { ...told, last: ids.at(-1) };
  });
}

/** Replaces many small changes by one that says the same. */
export async function foldChanges(
  { database, keyring }: Store,
  viewer: Id,
  sheet: Sheet,
  merge: (changes: readonly Uint8Array[]) => Uint8Array,
): Promise<void> {
  const { partnership, item, over } = sheet;
  await database.asViewer(viewer, partnership, async (db) => {
    const head = await readHead(db, partnership, 'lock');
    if (!head) return;
    const key = partnershipKey(keyring, head);
    const { changes, last } = await readChanges(db, key, sheet);
    if (last === undefined || changes.length < 2) return;
    const gone = await db
      .deleteFrom('writing')
      .where('partnership_id', '=', partnership)
      .where('item_id', '=', item)
      .where('over_id', over === null ? 'is' : '=', over)
      .where('writing_id', '<=', last)
      .returning('writing_id')
      .execute();
    if (gone.length !== changes.length) throw new Error('somebody else folded these changes');
    await db
      .insertInto('writing')
      .values({
        partnership_id: partnership,
        item_id: item,
        writing_id: last,
        over_id: over,
        writer_id: viewer,
        body: seal(key.key, Buffer.from(merge(changes)), binding(sheet, last)),
      })
      .execute();
  });
}
