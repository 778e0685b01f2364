/**
 * Many partnerships that nobody opens: every row there, sealed in keys that nobody has. They are
 * only in the way, as the records of all others are when somebody opens theirs.
 */
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Id } from '../../src/record/ids.ts';

export const entriesEach = 60;
const itemsEach = 5;
const tablesOfTherapist = 25;

/** What all statements of one batch speak of. Below, `$1` is the practice, `$2` bytes of chance. */
const batch = `
  create temp table junk on commit drop as
  select n, uuidv7() as partnership, gen_random_uuid() as client, gen_random_uuid() as supporter,
    md5('therapist ' || n / ${tablesOfTherapist})::uuid as therapist
  from generate_series(FROM, TO) as n`;

const items = `
  create temp table junk_item on commit drop as
  select partnership, client, therapist, place, uuidv7() as item
  from junk, generate_series(0, ${itemsEach - 1}) as place`;

const people = `
  insert into person (person_id, practice_id, offices, profile)
  select distinct on (id) id, $1::uuid, offices, substring($2::bytea from 1 for 90)
  from junk, lateral (values (client, '{}'::text[]), (supporter, '{}'), (therapist, '{therapist}'))
    as each (id, offices)
  on conflict do nothing`;

const sessions = `
  insert into session (session_id, token_hash, person_id, state, own_device, device, made_at,
    seen_at, signed_in_at)
  select uuidv7(), sha256(client::text::bytea), client, 'full', true, 'Junk', now(), now(), now()
  from junk`;

const tables = `
  insert into partnership (partnership_id, practice_id, wrapped_key, head_seq, head_hash, head_at)
  select partnership, $1::uuid, substring($2::bytea from 1 for 60), ${entriesEach},
    substring($2::bytea from 1 + n % 900 for 32), now()
  from junk`;

const abouts = `
  insert into about (partnership_id, clients)
  select partnership, clients from junk, lateral (values ('{}'::uuid[]), (array[client]))
    as each (clients)`;

const members = `
  insert into member (partnership_id, person_id, role, marker, from_at)
  select partnership, id, role, marker, now() - interval '30 days'
  from junk, lateral (values (client, 'client', 'denim'), (supporter, 'supporter', 'teal'),
    (therapist, 'therapist', 'clay')) as each (id, role, marker)`;

const shares = `
  insert into share (partnership_id, share_id, client_id, member_id, topic, may, from_at)
  select partnership, uuidv7(), client, supporter, topic, 'see', now() - interval '20 days'
  from junk, unnest(array['goals', 'progress']) as topic`;

const itemRows = `
  insert into item (partnership_id, item_id, room, topic, audience, owner_id, about)
  select partnership, item, 'goals', 'goals', 'by-topic', client, array[client] from junk_item`;

const entries = `
  insert into entry (partnership_id, entry_id, seq, item_id, kind, author_id, at, audience, body,
    key_version, hash)
  select partnership, uuidv7(), seq, item, 'goals/commented',
    case when seq % 2 = 0 then client else therapist end,
    now() - interval '25 days' + make_interval(mins => seq), 'item',
    substring($2::bytea from 1 + (seq * 37) % 800 for 160), 1,
    substring($2::bytea from 1 + (seq * 41) % 900 for 32)
  from junk_item, generate_series(1, ${entriesEach}) as seq
  where seq % ${itemsEach} = place and $1::uuid is not null
  order by partnership, seq`;

const revealed = `
  insert into revealed (partnership_id, entry_id)
  select partnership_id, entry_id from entry join junk on partnership_id = partnership
  where seq % 20 = 0`;

const waiting = `
  insert into attention (partnership_id, item_id, person_id, code, from_at)
  select partnership, item, therapist, 'goals/suggestion-waits', now() from junk_item where place < 2`;

const openings = `
  insert into opening (partnership_id, person_id, at, items)
  select partnership, client, now() - make_interval(hours => hours), array[client]
  from junk, generate_series(1, 10) as hours`;

/** Those about the practice or with bytes of chance, and those about neither. */
const withGiven = [people, tables, entries];
const plain = [sessions, abouts, members, shares, itemRows, revealed, waiting, openings];

/** One batch, as a superuser, who need not wait for checks of what he knows. */
export async function fillJunk(
  pool: Pool,
  practice: Id,
  { from, to }: { from: number; to: number },
): Promise<void> {
  const chance = randomBytes(1_000);
  const superuser = await pool.connect();
  await superuser.query('begin');
  await superuser.query('set local session_replication_role = replica');
  await superuser.query(batch.replace('FROM', String(from)).replace('TO', String(to - 1)));
  await superuser.query(items);
  for (const statement of withGiven) await superuser.query(statement, [practice, chance]);
  for (const statement of plain) await superuser.query(statement);
  await superuser.query('commit');
  superuser.release();
}
