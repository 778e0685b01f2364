import { escapeIdentifier, type Client } from 'pg';

/**
 * Runs in one transaction in which the owner may see and change every row. Forced row-level
 * security binds an owner that is no superuser; it is off for this transaction alone, which nobody
 * else can look into.
 */
export async function changeFreely<Result>(
  client: Client,
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query('begin');
  try {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
         and c.relkind in ('r', 'p') and c.relforcerowsecurity`,
    );
    const force = async (how: 'force' | 'no force') => {
      for (const { name } of rows)
        await client.query(`alter table ${escapeIdentifier(name)} ${how} row level security`);
    };
    await force('no force');
    const result = await work();
    await force('force');
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
