/**
 * Reading the record as the viewer of the transaction: whatever is asked for here, row-level
 * security answers. Nothing in this file filters for privacy.
 */
import { sql, type Selectable } from 'kysely';
import type { Circle, Member, Share, Topic } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Audience, Item } from '../../record/item.ts';
import type { Instant } from '../../record/time.ts';
import type { Item as ItemRow } from './db-types.ts';
import type { ReadEntry } from './entries.ts';
import type { Handle } from './transaction.ts';

/** A partnership's key and head, and the database's clock; undefined where the viewer has no seat. */
export async function readHead(db: Handle, partnership: Id, lock: 'lock' | 'look') {
  const head = selectHeads(db).where('partnership_id', '=', partnership);
  const row = await (lock === 'lock' ? head.forNoKeyUpdate() : head).executeTakeFirst();
  return row && headOf(row);
}

/** The same of several at once, to look at; those where the viewer has no seat are left out. */
export async function readHeads(db: Handle, partnerships: readonly Id[]) {
  const rows = await selectHeads(db)
    .where('partnership_id', '=', sql<Id>`any (${partnerships}::uuid[])`)
    .execute();
  return rows.map(headOf);
}

const selectHeads = (db: Handle) =>
  db
    .selectFrom('partnership')
    .select(['partnership_id', 'wrapped_key', 'key_version', 'is_example'])
    .select(['head_seq', 'head_hash', 'head_at'])
    .select(sql<Date>`app.clock()`.as('now'));

function headOf<Row extends { head_seq: unknown; head_at: unknown }>(row: Row) {
  return { ...row, head_seq: Number(row.head_seq), head_at: Number(row.head_at) };
}

/** The database's clock, read anew: after waiting for a lock the statement's own is in the past. */
export async function readClock(db: Handle): Promise<Instant> {
  const { now } = await db.selectNoFrom(sql<Date>`app.clock()`.as('now')).executeTakeFirstOrThrow();
  return now.getTime();
}

/** A member with what is told of them at the table. */
export type Seated = Member & { marker: string; relation: Buffer | null; seat: Id | null };

type MemberTold = Omit<Seated, 'relation'> & { relation: string | null };

const milliseconds = (column: string) =>
  sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::bigint`;

type CircleTold = { now: Date; members: MemberTold[]; shares: Share[] };

const circleTold = (partnership: Id) => sql`
  app.clock() as now,
  (select coalesce(jsonb_agg(jsonb_build_object(
      'person', person_id, 'role', role, 'from', ${milliseconds('from_at')},
      'until', ${milliseconds('until_at')}, 'marker', marker,
      'relation', encode(relation, 'base64'), 'seat', seat_item
    ) order by from_at, person_id), '[]')
    from member where partnership_id = ${partnership}) as members,
  (select coalesce(jsonb_agg(jsonb_build_object(
      'id', share_id, 'client', client_id, 'member', member_id, 'topic', topic, 'may', may,
      'from', ${milliseconds('from_at')}, 'until', ${milliseconds('until_at')}
    ) order by from_at, share_id), '[]')
    from share where partnership_id = ${partnership}) as shares`;

/**
 * The circle as the viewer may know it, and the time of knowing; where the rule lets them see a
 * thing, who else sees it.
 */
export async function readCircle(db: Handle, partnership: Id) {
  const { rows } = await sql<CircleTold>`select ${circleTold(partnership)}`.execute(db);
  return circleOf(only(rows));
}

/** The same with one item, if the viewer may see it: all that an act is decided on but the words. */
export async function readScene(db: Handle, partnership: Id, item: Id) {
  const { rows } = await sql<CircleTold & { item: Selectable<ItemRow> | null }>`
    select ${circleTold(partnership)},
      (select to_jsonb(i) from item i
        where partnership_id = ${partnership} and item_id = ${item}) as item`.execute(db);
  const row = only(rows);
  return { ...circleOf(row), item: row.item === null ? undefined : itemOf(row.item) };
}

function circleOf({ now, members: told, shares }: CircleTold) {
  const seated = told.map(({ relation, ...seat }): Seated => {
    return { ...seat, relation: relation === null ? null : Buffer.from(relation, 'base64') };
  });
  const members = seated.map(({ person, role, from, until }) => ({ person, role, from, until }));
  return { circle: { members, shares } satisfies Circle, seated, now: now.getTime() };
}

function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('PostgreSQL answered nothing');
  return row;
}

export async function readItems(db: Handle, partnership: Id): Promise<Item[]> {
  const rows = await db
    .selectFrom('item')
    .selectAll()
    .where('partnership_id', '=', partnership)
    // As they lie in the table, their places would tell of hidden ones beside them.
    .orderBy('item_id')
    .execute();
  return rows.map(itemOf);
}

export async function readItem(db: Handle, partnership: Id, item: Id): Promise<Item | undefined> {
  const row = await db
    .selectFrom('item')
    .selectAll()
    .where('partnership_id', '=', partnership)
    .where('item_id', '=', item)
    .executeTakeFirst();
  return row && itemOf(row);
}

function itemOf(row: Selectable<ItemRow>): Item {
  return {
    id: row.item_id,
    room: row.room,
    topic: row.topic as Topic,
    audience: row.audience as Audience,
    owner: row.owner_id,
    about: row.about,
    named: row.named,
  };
}

/** Entries in the order in which they were written: of the whole partnership, or of one item. */
export async function readEntries(
  db: Handle,
  partnership: Id,
  which: { item?: Id; only?: readonly number[] } = {},
): Promise<ReadEntry[]> {
  let query = selectEntries(db).where('e.partnership_id', '=', partnership);
  if (which.item !== undefined) query = query.where('e.item_id', '=', which.item);
  if (which.only !== undefined) {
    query = query.where('e.seq', '=', sql<string>`any (${which.only}::bigint[])`);
  }
  return query.execute();
}

/** The items of some rooms, with what is written in them. */
export async function readRooms(db: Handle, partnership: Id, rooms: readonly string[]) {
  const found = await db
    .selectFrom('item')
    .selectAll()
    .where('partnership_id', '=', partnership)
    .where('room', '=', sql<string>`any (${rooms}::text[])`)
    .orderBy('item_id')
    .execute();
  const rows = await selectEntries(db)
    .where('e.partnership_id', '=', partnership)
    .where('e.item_id', '=', sql<Id>`any (${found.map(({ item_id }) => item_id)}::uuid[])`)
    .execute();
  return { items: found.map(itemOf), rows };
}

/** An item by its partnership too: its own id may be used in another one. */
export type Place = { partnership: Id; item: Id };

/** The same of items in several partnerships, with one statement for all of them. */
export async function readEntriesOfItems(db: Handle, places: readonly Place[]) {
  const partnerships = places.map(({ partnership }) => partnership);
  const items = places.map(({ item }) => item);
  return selectEntries(db)
    .select('e.partnership_id')
    .where(
      sql<boolean>`(e.partnership_id, e.item_id) in
        (select * from unnest(${partnerships}::uuid[], ${items}::uuid[]))`,
    )
    .execute();
}

/** The same of one kind, in several partnerships. */
export async function readEntriesOfKind(db: Handle, partnerships: readonly Id[], kind: string) {
  return selectEntries(db)
    .select('e.partnership_id')
    .where('e.partnership_id', '=', sql<Id>`any (${partnerships}::uuid[])`)
    .where('e.kind', '=', kind)
    .execute();
}

/** The entries in sight, with their words. */
const selectEntries = (db: Handle) =>
  selectNumbers(db).select(['e.entry_id', 'e.kind', 'e.at', 'e.audience', 'e.body']);

/**
 * What each who sits there now may see of an item: asked on their own behalf, under the policies
 * like everything else, and in one round.
 */
export async function readEntriesAsEach(
  db: Handle,
  partnership: Id,
  item: Id,
): Promise<Map<Id, ReadEntry[]>> {
  const { rows } = await sql<ReadEntry & { viewer: Id }>`
    select * from app.entries_as_each(${partnership}, ${item})`.execute(db);
  return Map.groupBy(rows, ({ viewer }) => viewer);
}

/** Which entries the viewer may see, without their words. The numbers stay on this side of the door. */
export async function readNumbers(db: Handle, partnership: Id) {
  return selectNumbers(db).where('e.partnership_id', '=', partnership).execute();
}

/** The entries in sight, and beside each whether it was opened to everyone who sees its item. */
const selectNumbers = (db: Handle) =>
  db
    .selectFrom('entry as e')
    .leftJoin('revealed as r', (join) =>
      join
        .onRef('r.partnership_id', '=', 'e.partnership_id')
        .onRef('r.entry_id', '=', 'e.entry_id'),
    )
    .select(['e.item_id', 'e.seq', 'e.author_id'])
    .select(sql<boolean>`r.entry_id is not null`.as('revealed'))
    .orderBy('e.seq');
