/** Destroys the key of one partnership, so that nobody reads what was written there, ever again. */
import type { Client, ClientConfig } from 'pg';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { isLedgerProblem, type Ledger } from '../../server/ledger/ledger.ts';
import { startProblem } from '../../server/start-problem.ts';
import { asOwner, stepIntoKeeper } from '../../server/store/as-keeper.ts';

export type Erasing = { owner: ClientConfig; ledger: Ledger; partnership: Id };

export type Erased = {
  partnership: Id;
  at: Instant;
  /** What stays as noise, so that the chain holds. */
  entries: number;
  items: number;
  /** Who sat there, and is told that a room was erased. */
  people: number;
  /** It was erased already, at that time: asked again, it gives its receipt again. */
  wasBefore: boolean;
};

export async function erasePartnership(erasing: Erasing): Promise<Erased> {
  const { owner, partnership } = erasing;
  return asOwner(owner, async (client) => {
    const erased = await destroyKey(client, erasing);
    // Whoever has it on a screen is shown that it is gone; whoever has its key in memory forgets it.
    await client.query("select pg_notify('hearthside_erased', $1)", [partnership]);
    await client.query("select pg_notify('hearthside_wake', $1)", [`keeper ${partnership}`]);
    // Samples of columns, too, that were taken before there were none of keys.
    const tables = ['partnership', 'member', 'invitation', 'attention', 'pg_catalog.pg_statistic'];
    for (const table of tables) await client.query(`vacuum ${table}`);
    return erased;
  });
}

async function destroyKey(client: Client, { ledger, partnership }: Erasing): Promise<Erased> {
  await client.query('begin');
  try {
    await client.query("select pg_advisory_xact_lock_shared(hashtext('hearthside ledger'))");
    await stepIntoKeeper(client);
    const before = await erasedBefore(client, partnership);
    const { people, ...counts } = await count(client, partnership);
    if (before !== undefined) {
      await client.query('rollback');
      return { partnership, at: before.getTime(), people, ...counts, wasBefore: true };
    }
    const { rows } = await client.query<{ now: Date; done: boolean }>(
      'select statement_timestamp() as now, app.erase_partnership($1, statement_timestamp()) as done',
      [partnership],
    );
    const [row] = rows;
    if (!row?.done) throw notHere();
    const at = row.now.getTime();
    // On the disk before the commit: a copy from before must not bring it back.
    await ledger.write([{ what: 'erased', at, partnership }]);
    await client.query('commit');
    return { partnership, at, people, ...counts, wasBefore: false };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw isLedgerProblem(error) ? ledgerAway() : error;
  }
}

async function erasedBefore(client: Client, partnership: Id): Promise<Date | undefined> {
  const { rows } = await client.query<{ erased: Date | null }>(
    'select erased_at as erased from partnership where partnership_id = $1',
    [partnership],
  );
  return rows[0]?.erased ?? undefined;
}

/** Who sits there now; of what was erased, those who did: their seats ended where they began. */
async function count(client: Client, partnership: Id) {
  const { rows } = await client.query<{ entries: string; items: string; people: string }>(
    `select (select count(*) from entry where partnership_id = $1) as entries,
      (select count(*) from item where partnership_id = $1) as items,
      (select count(*) from member where partnership_id = $1
        and (until_at is null or until_at > statement_timestamp() or until_at = from_at)
      ) as people`,
    [partnership],
  );
  const [row] = rows;
  return {
    entries: Number(row?.entries ?? 0),
    items: Number(row?.items ?? 0),
    people: Number(row?.people ?? 0),
  };
}

function notHere(): Error {
  return startProblem(
    'erase/not-here',
    'There is no partnership of this id here. Nothing was changed.',
  );
}

function ledgerAway(): Error {
  return startProblem(
    'erase/ledger',
    'The ledger cannot be written (is its disk full, or away?), so a copy from before could bring this partnership back. Nothing was changed.',
  );
}
