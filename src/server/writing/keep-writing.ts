/** Words on their way, in the database: read and written as the people they belong to. */
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
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

/** The same as it lies in the database. */
export type KeptChange = { id: Id; bytes: Uint8Array };

const binding = ({ partnership, item }: Sheet, id: Id) => `writing ${partnership} ${item} ${id}`;

/** What is on its way here, for somebody who may see it; written down as an opening. */
export async function openSheet(
  { database, keyring }: Store,
  viewer: Id,
  sheet: Sheet,
): Promise<KeptChange[] | undefined> {
  return database.asViewer(viewer, sheet.partnership, async (db) => {
    const [head, { item }] = await Promise.all([
      readHead(db, sheet.partnership, 'look'),
      readScene(db, sheet.partnership, sheet.item),
    ]);
    if (!head || !item) return undefined;
    await logOpening(db, sheet.partnership, viewer, [sheet.item]);
    return readChanges(db, partnershipKey(keyring, head), sheet);
  });
}

/**
 * What is there besides what is known, for somebody who may see it still. Not "what came later":
 * ids are made before they are kept, so one that is older by its id may come after a newer one.
 */
export async function readOthers(
  { database, keyring }: Store,
  viewer: Id,
  sheet: Sheet,
  known: readonly Id[],
): Promise<KeptChange[] | undefined> {
  return database.asViewer(viewer, sheet.partnership, async (db) => {
    const [head, { item }] = await Promise.all([
      readHead(db, sheet.partnership, 'look'),
      readScene(db, sheet.partnership, sheet.item),
    ]);
    if (!head || !item) return undefined;
    return readChanges(db, partnershipKey(keyring, head), sheet, known);
  });
}

async function readChanges(
  db: Handle,
  { key }: PartnershipKey,
  sheet: Sheet,
  known: readonly Id[] = [],
): Promise<KeptChange[]> {
  const rows = await db
    .selectFrom('writing')
    .select(['writing_id', 'body'])
    .where('partnership_id', '=', sheet.partnership)
    .where('item_id', '=', sheet.item)
    .where('over_id', sheet.over === null ? 'is' : '=', sheet.over)
    .where('writing_id', '!=', sql<Id>`all (${known}::uuid[])`)
    .orderBy('writing_id')
    .execute();
  return rows.map(({ writing_id: id, body }) => ({
    id,
    bytes: unseal(key, body, binding(sheet, id)),
  }));
}

/** Who may not write now, who may read now, and under which id each change lies. */
export type Kept = { stopped: Id[]; readers: Id[]; ids: Id[] };

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
    if (!head) return { stopped: [asker], readers: [], ids: [] };
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
    return { ...told, ids };
  });
}

/** Replaces many small changes by one that says the same; answers with those that are gone. */
export async function foldChanges(
  { database, keyring }: Store,
  viewer: Id,
  sheet: Sheet,
  merge: (changes: readonly Uint8Array[]) => Uint8Array,
): Promise<Id[]> {
  const { partnership, item, over } = sheet;
  return database.asViewer(viewer, partnership, async (db) => {
    const head = await readHead(db, partnership, 'lock');
    if (!head) return [];
    const key = partnershipKey(keyring, head);
    const changes = await readChanges(db, key, sheet);
    if (changes.length < 2) return [];
    const ids = changes.map(({ id }) => id);
    const gone = await db
      .deleteFrom('writing')
      .where('partnership_id', '=', partnership)
      .where('item_id', '=', item)
      .where('writing_id', '=', sql<Id>`any (${ids}::uuid[])`)
      .returning('writing_id')
      .execute();
    if (gone.length !== changes.length) throw new Error('somebody else folded these changes');
    // Under a new id, so that whoever lacks one of them is given the whole.
    const id = newId();
    const whole = Buffer.from(merge(changes.map(({ bytes }) => bytes)));
    await db
      .insertInto('writing')
      .values({
        partnership_id: partnership,
        item_id: item,
        writing_id: id,
        over_id: over,
        writer_id: viewer,
        body: seal(key.key, whole, binding(sheet, id)),
      })
      .execute();
    return ids;
  });
}
