/**
 * The floor: what the same framework, the same driver and the same database do with the same rows
 * when nothing is promised. No session, no rule, no encryption, no chain, no log of who opened what.
 * Run by the bench as a process of its own.
 */
import fastify from 'fastify';
import { Pool } from 'pg';

const { FLOOR_PORT = '', FLOOR_DATABASE = '{}' } = process.env;
const pool = new Pool({ ...(JSON.parse(FLOOR_DATABASE) as object), max: 10 });
pool.on('error', () => {});

const readItems = `select item_id, room, topic, audience, owner_id, about, named from item
  where room_id = $1 and ($2::text[] is null or topic = any ($2))`;
const readEntries = `select e.entry_id, e.item_id, e.kind, e.author_id, e.at, e.audience, e.body
  from entry e join item i using (room_id, item_id)
  where e.room_id = $1 and ($2::text[] is null or i.topic = any ($2)) order by e.seq`;
const readRest = 'select rest from around where room_id = $1 and viewer_id = $2';
const write = `insert into entry (room_id, entry_id, item_id, kind, author_id, at, audience, body)
  values ($1, $2, $3, 'goals/commented', $4, now(), 'item', $5)
  returning entry_id, item_id, kind, author_id, at, audience, body`;

type ItemRow = {
  item_id: string;
  room: string;
  topic: string;
  audience: string;
  owner_id: string;
  about: string[];
  named: string[];
};

type EntryRow = {
  entry_id: string;
  item_id: string;
  kind: string;
  author_id: string;
  at: Date;
  audience: string;
  body: object;
};

const app = fastify();
app.get('/api/health', async () => ({ state: 'well' }));

app.get<{ Params: { room: string; viewer: string }; Querystring: { topics?: string } }>(
  '/rooms/:room/:viewer',
  async ({ params: { room, viewer }, query }) => {
    const topics = query.topics?.split(',') ?? null;
    const [rest, items, entries] = await Promise.all([
      ask<{ rest: object }>('rest', readRest, [room, viewer]),
      ask<ItemRow>('items', readItems, [room, topics]),
      ask<EntryRow>('entries', readEntries, [room, topics]),
    ]);
    return { ...rest[0]?.rest, items: items.map(itemOf), entries: entries.map(entryOf) };
  },
);

app.post<{
  Params: { room: string; author: string };
  Body: { id: string; item: string; body: object };
}>('/rooms/:room/:author', async ({ params: { room, author }, body }) => {
  const rows = await ask<EntryRow>('write', write, [room, body.id, body.item, author, body.body]);
  return { entries: rows.map(entryOf) };
});

await app.listen({ port: Number(FLOOR_PORT), host: 'localhost' });
process.on('SIGTERM', () => process.exit(0));

/** Planned once on each connection, as the house does it. */
async function ask<Row extends object>(
  name: string,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ name, text, values });
  return rows;
}

function itemOf({ item_id: id, owner_id: owner, ...row }: ItemRow) {
  return { id, owner, ...row };
}

function entryOf({ entry_id: id, item_id: item, author_id: author, at, ...row }: EntryRow) {
  return { id, item, author, at: at.getTime(), revealed: false, ...row };
}
