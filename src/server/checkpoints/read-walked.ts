/** All entries in the order of their chains, in batches, each asked for while the one before is looked at. */
import type { ClientBase } from 'pg';
import type { EntryAudience } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Walked } from './walk-chain.ts';

const batch = 5_000;
const nobody = '00000000-0000-0000-0000-000000000000';

type Row = {
  partnership_id: Id;
  seq: string;
  entry_id: Id;
  item_id: Id;
  kind: string;
  author_id: Id;
  at: string;
  audience: EntryAudience;
  key_version: number;
  body: Buffer;
  hash: Buffer;
  has_item: boolean;
};

/** `only`: one partnership's. Ask in the keeper's role, in one transaction. */
export async function* readWalked(client: ClientBase, only?: Id): AsyncGenerator<Walked[]> {
  let next: Promise<Walked[]> | undefined = ask(
    client,
    { partnership: only ?? nobody, seq: Number.MIN_SAFE_INTEGER },
    only,
  );
  while (next) {
    const found: Walked[] = await next;
    const last = found.at(-1);
    next = last && found.length === batch ? ask(client, last, only) : undefined;
    // Who stops listening early leaves a question open; its failure is nobody's then.
    next?.catch(() => undefined);
    if (found.length > 0) yield found;
  }
}

async function ask(
  client: ClientBase,
  after: { partnership: Id; seq: number },
  only: Id | undefined,
): Promise<Walked[]> {
  // The time with all that it has after the point: what the chain covers is whole milliseconds.
  const { rows } = await client.query<Row>(
    `select e.partnership_id, e.seq, e.entry_id, e.item_id, e.kind, e.author_id,
       trim_scale(extract(epoch from e.at) * 1000)::text as at, e.audience, e.key_version, e.body, e.hash,
       i.item_id is not null as has_item
     from (
       select * from entry
       where (partnership_id, seq) > ($1, $2) and ($3::uuid is null or partnership_id = $3)
       order by partnership_id, seq limit ${batch}
     ) e
     left join item i on i.partnership_id = e.partnership_id and i.item_id = e.item_id
     order by e.partnership_id, e.seq`,
    [after.partnership, after.seq, only ?? null],
  );
  return rows.map((row) => ({
    partnership: row.partnership_id,
    seq: Number(row.seq),
    id: row.entry_id,
    item: row.item_id,
    kind: row.kind,
    author: row.author_id,
    at: Number(row.at),
    audience: row.audience,
    keyVersion: row.key_version,
    body: row.body,
    hash: row.hash,
    hasItem: row.has_item,
  }));
}
