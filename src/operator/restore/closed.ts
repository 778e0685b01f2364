/**
 * Without the ledger nobody can say what was taken back since a copy was made. Then nothing is
 * shared at all: every share ends, nobody is named, and every open invitation is withdrawn.
 */
import type { Client } from 'pg';

export async function closeEverything(client: Client): Promise<number> {
  let changed = 0;
  for (const text of [
    `update share set until_at = from_at
     where until_at is null or until_at > statement_timestamp()`,
    `update item set named = array(select unnest(named) intersect select unnest(about))
     where audience = 'named' and not named <@ about`,
    `update invitation set withdrawn_at = statement_timestamp()
     where accepted_at is null and withdrawn_at is null`,
    'delete from recovery_code',
  ])
    changed += (await client.query(text)).rowCount ?? 0;
  return changed;
}
