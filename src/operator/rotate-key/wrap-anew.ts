/** Wraps every practice's and partnership's key anew, a few at a time, while the house serves. */
import type { Client } from 'pg';
import type { Id } from '../../record/ids.ts';
import { stepIntoKeeper } from '../../server/store/as-keeper.ts';
import { unwrapKey, unwrapWithAny, wrapKey, type KeyOwner } from '../../server/store/keyring.ts';
import type { Key } from '../../server/store/keys.ts';

export type Wrapping = {
  client: Client;
  /** The master key by which all are to be wrapped. */
  current: Key;
  /** Those by which some may be wrapped still. */
  earlier: readonly Key[];
  tell: (keys: number) => void;
};

export type Wrapped = {
  /** How many were wrapped anew. */
  anew: number;
  /** How many open, wrapped anew or not. */
  open: number;
  /** Those that none of the master keys opens: they are named, and left as they are. */
  closed: KeyOwner[];
};

const tables = ['practice', 'partnership'] as const;
/** Few, so that an act at one of these tables waits for a blink at most. */
const batch = 50;
const beforeAll = '00000000-0000-0000-0000-000000000000';

type Row = { id: Id; wrapped: Buffer };

/** One walk over all of them. Ask again until nothing was left to do. */
export async function wrapAnew(wrapping: Wrapping): Promise<Wrapped> {
  const done: Wrapped = { anew: 0, open: 0, closed: [] };
  for (const table of tables) {
    let after = beforeAll;
    for (;;) {
      const rows = await inKeepersRole(wrapping.client, () =>
        wrapBatch(wrapping, table, after, done),
      );
      wrapping.tell(rows.length);
      const last = rows.at(-1);
      if (!last || rows.length < batch) break;
      after = last.id;
    }
  }
  return done;
}

async function wrapBatch(
  { client, current, earlier }: Wrapping,
  table: (typeof tables)[number],
  after: Id,
  done: Wrapped,
): Promise<Row[]> {
  // An erased one has no key any more.
  const { rows } = await client.query<Row>(
    `select ${table}_id as id, wrapped_key as wrapped from ${table}
     where ${table}_id > $1 and octet_length(wrapped_key) > 0 order by ${table}_id limit ${batch}`,
    [after],
  );
  const anew: (Row & { before: Buffer })[] = [];
  for (const { id, wrapped } of rows) {
    const owner: KeyOwner = `${table} ${id}`;
    const isCurrent = unwrapKey(current, owner, wrapped) !== undefined;
    const key = isCurrent ? undefined : unwrapWithAny(earlier, owner, wrapped);
    if (isCurrent || key) done.open += 1;
    else done.closed.push(owner);
    if (key) anew.push({ id, before: wrapped, wrapped: wrapKey(current, owner, key) });
  }
  if (anew.length === 0) return rows;
  // Only what is still as it was read: a key that was destroyed meanwhile stays destroyed.
  const { rowCount } = await client.query(
    `update ${table} set wrapped_key = n.wrapped
     from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as n (id, before, wrapped)
     where ${table}_id = n.id and wrapped_key = n.before`,
    [
      anew.map(({ id }) => id),
      anew.map(({ before }) => before),
      anew.map(({ wrapped }) => wrapped),
    ],
  );
  done.anew += rowCount ?? 0;
  return rows;
}

async function inKeepersRole<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    await stepIntoKeeper(client);
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
