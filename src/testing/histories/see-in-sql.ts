/**
 * Puts histories into a database and looks at them through its row-level security, as one person
 * at one tick. The clock is a setting here; the house's own is the statement's time.
 */
import type { Client } from 'pg';
import type { Id } from '../../record/ids.ts';
import { people, type History } from './history.ts';

/** What one person finds at one tick, by id. A seat is `partnership/person`. */
export type Sight = {
  items: ReadonlySet<Id>;
  entries: ReadonlySet<Id>;
  shares: ReadonlySet<Id>;
  seats: ReadonlySet<string>;
};

/** Looks as this person at this tick; in one partnership only, or wherever they sit. */
export type Look = (viewer: Id, tick: number, partnership?: Id) => Promise<Sight>;

/** The clock of the tests: a tick is a second of 1970. */
export const tickClock = `
  create or replace function app.clock() returns timestamptz
  language sql stable set search_path = pg_catalog
  as $$ select to_timestamp(current_setting('tests.tick')::int) $$`;

/** The practice and the people that every history takes its members from. */
export async function addPeople(superuser: Client): Promise<void> {
  await superuser.query(`
    insert into practice (practice_id, wrapped_key, name, country, language, time_zone)
    values (gen_random_uuid(), '', '', 'US', 'en', 'America/Chicago')`);
  await superuser.query(
    `insert into person (person_id, practice_id, profile)
     select person_id, practice_id, '' from practice, unnest($1::uuid[]) person_id`,
    [people],
  );
}

/**
 * Runs `work` while the database holds these histories; afterwards it holds none. `access` is what
 * row-level security is to be meanwhile; left out, the house's own.
 */
export async function withHistories<Result>(
  superuser: Client,
  histories: readonly History[],
  work: (look: Look) => Promise<Result>,
  access = '',
): Promise<Result> {
  await superuser.query('begin');
  try {
    await superuser.query(`${access};${tickClock}`);
    await addHistories(superuser, histories);
    await superuser.query('set local role hearthside_record');
    return await work((viewer, tick, partnership) => look(superuser, viewer, tick, partnership));
  } finally {
    await superuser.query('rollback');
  }
}

async function look(db: Client, viewer: Id, tick: number, partnership = ''): Promise<Sight> {
  await db.query(
    `select set_config('app.viewer', $1, true), set_config('app.partnership', $2, true),
            set_config('tests.tick', $3, true)`,
    [viewer, partnership, String(tick)],
  );
  return {
    items: await ids(db, 'select item_id from item'),
    entries: await ids(db, 'select entry_id from entry'),
    shares: await ids(db, 'select share_id from share'),
    seats: await ids(db, `select partnership_id || '/' || person_id from member`),
  };
}

async function ids(db: Client, text: string): Promise<Set<Id>> {
  const { rows } = await db.query<[Id]>({ text, rowMode: 'array' });
  return new Set(rows.map(([id]) => id));
}

async function addHistories(db: Client, histories: readonly History[]): Promise<void> {
  const each = <Row extends object>(rows: (history: History) => readonly Row[]) =>
    JSON.stringify(
      histories.flatMap((history) =>
        rows(history).map((row) => ({ partnership: history.partnership, ...row })),
      ),
    );
  await db.query(
    `insert into partnership (partnership_id, practice_id, wrapped_key, head_hash)
     select partnership, practice_id, '', ''
     from practice, jsonb_to_recordset($1) as (partnership uuid)`,
    [each(() => [{}])],
  );
  await db.query(
    `insert into member (partnership_id, person_id, role, marker, from_at, until_at)
     select partnership, person, role, 'plum', to_timestamp("from"), to_timestamp(until)
     from jsonb_to_recordset($1)
       as (partnership uuid, person uuid, role text, "from" int, until int)`,
    [each(({ members }) => members)],
  );
  await addItems(db, each);
  await db.query(
    `insert into share (partnership_id, share_id, client_id, member_id, topic, may, from_at, until_at)
     select partnership, id, client, member, topic, may, to_timestamp("from"), to_timestamp(until)
     from jsonb_to_recordset($1) as (partnership uuid, id uuid, client uuid, member uuid,
       topic text, may text, "from" int, until int)`,
    [each(({ shares }) => shares)],
  );
  await db.query('analyze member, about, item, entry, revealed, share');
}

async function addItems(
  db: Client,
  each: (rows: (history: History) => readonly object[]) => string,
): Promise<void> {
  const items = each(({ items }) => items);
  const asItems = `jsonb_to_recordset($1) as (partnership uuid, id uuid, room text, topic text,
    audience text, owner uuid, about jsonb, named jsonb)`;
  const asIds = (list: string) =>
    `array(select value::uuid from jsonb_array_elements_text(${list}))`;
  await db.query(
    `insert into about (partnership_id, clients)
     select distinct partnership, ${asIds('about')} from ${asItems}`,
    [items],
  );
  await db.query(
    `insert into item (partnership_id, item_id, room, topic, audience, owner_id, about, named)
     select partnership, id, room, topic, audience, owner, ${asIds('about')}, ${asIds('named')}
     from ${asItems}`,
    [items],
  );
  const entries = each(({ entries }) => entries);
  const asEntries = `jsonb_to_recordset($1) as (partnership uuid, id uuid, item uuid, author uuid,
    audience text, revealed boolean)`;
  await db.query(
    `insert into entry (partnership_id, entry_id, seq, item_id, kind, author_id, at, audience,
       body, key_version, hash)
     select partnership, id, row_number() over (partition by partnership), item, 'goals/proposed',
       author, to_timestamp(0), audience, '', 1, ''
     from ${asEntries}`,
    [entries],
  );
  await db.query(
    `insert into revealed (partnership_id, entry_id) select partnership, id from ${asEntries}
     where revealed`,
    [entries],
  );
}
