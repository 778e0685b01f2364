/** Everything as it was laid out, so that no ask of the sweep lives on what another one left. */
import type { Client } from 'pg';
import type { Id } from '../../record/ids.ts';
import { offices, type People, type Person } from './people.ts';

/** A table as it was laid: how far its record went, and what it said about who sees what. */
export type Laid = {
  seq: string;
  hash: Buffer;
  at: Date;
  items: { item_id: Id }[];
  shares: { share_id: Id }[];
  revealed: Id[];
  attention: object[];
};

export async function noteLaid(superuser: Client, partnership: Id): Promise<Laid> {
  const all = (columns: string, table: string) =>
    `(select coalesce(jsonb_agg(to_jsonb(r)), '[]')
      from (select ${columns} from ${table} where partnership_id = $1) r)`;
  const { rows } = await superuser.query<Laid>(
    `select head_seq as seq, head_hash as hash, head_at as at,
       ${all('item_id, audience, named', 'item')} as items,
       ${all('share_id, until_at', 'share')} as shares,
       ${all('*', 'attention')} as attention,
       array(select entry_id from revealed where partnership_id = $1) as revealed
     from partnership where partnership_id = $1`,
    [partnership],
  );
  const [laid] = rows;
  if (!laid) throw new Error('this table is not there');
  return laid;
}

/** Takes away what was written at this table since, and undoes what it changed. */
export async function putTableBack(
  superuser: Client,
  { partnership, laid }: { partnership: Id; laid: Laid },
): Promise<void> {
  const { seq, hash, at, items, shares, revealed, attention } = laid;
  const own = 'partnership_id = $1';
  const run = (text: string, ...more: unknown[]) => superuser.query(text, [partnership, ...more]);
  await run(`delete from revealed where ${own} and entry_id <> all ($2)`, revealed);
  await run(`delete from entry where ${own} and seq > $2`, seq);
  await run(`delete from attention where ${own}`);
  const ids = items.map(({ item_id }) => item_id);
  await run(`delete from item where ${own} and item_id <> all ($2)`, ids);
  await run(
    `update item i set audience = was.audience, named = was.named
     from jsonb_to_recordset($2) as was (item_id uuid, audience text, named uuid[])
     where ${own} and i.item_id = was.item_id and (i.audience, i.named) <> (was.audience, was.named)`,
    JSON.stringify(items),
  );
  const shareIds = shares.map(({ share_id }) => share_id);
  await run(`delete from share where ${own} and share_id <> all ($2)`, shareIds);
  await run(
    `update share s set until_at = was.until_at
     from jsonb_to_recordset($2) as was (share_id uuid, until_at timestamptz)
     where ${own} and s.share_id = was.share_id and s.until_at is distinct from was.until_at`,
    JSON.stringify(shares),
  );
  await superuser.query(
    'insert into attention select * from jsonb_populate_recordset(null::attention, $1)',
    [JSON.stringify(attention)],
  );
  await run(
    `update partnership set head_seq = $2, head_hash = $3, head_at = $4 where ${own}`,
    seq,
    hash,
    at,
  );
}

/** Everybody as they were: with their own offices and in their seats. */
export async function putPeopleBack(superuser: Client, people: People): Promise<void> {
  const held = Object.entries(people).map(([name, person]) => ({
    person,
    held: offices[name as Person] ?? [],
  }));
  await superuser.query(
    `update person set recovering_since = null,
       offices = array(select jsonb_array_elements_text(held))
     from jsonb_to_recordset($1) as own (person uuid, held jsonb)
     where person_id = person and (recovering_since is not null
       or to_jsonb(offices) is distinct from held)`,
    [JSON.stringify(held)],
  );
  await superuser.query(
    'update member set until_at = null where until_at is not null and person_id <> $1',
    [people.left],
  );
}
