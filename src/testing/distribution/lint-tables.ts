/**
 * Whether the tables could be spread over several machines by partnership: each table of the record
 * by its `partnership_id`, and a copy of practice and person on every machine.
 */
import type { ClientBase } from 'pg';
import { recordTables, sharedTables } from '../../server/store/catalog-allowed.ts';

const tables = `
  with rel as (
    select oid, relname as name, relname = any ($1) as spread, relname = any ($2) as everywhere
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
  )`;

/** Each row is a finding, as a sentence. */
const checks = [
  `${tables} select format('%s has no partnership_id of type uuid', name) from rel
    where spread and not exists (select from pg_attribute where attrelid = rel.oid
      and attname = 'partnership_id' and atttypid = 'uuid'::regtype and attnotnull)`,
  `${tables} select format('%s has no primary key', name) from rel
    where spread and not exists (select from pg_index where indrelid = rel.oid and indisprimary)`,
  `${tables} select format('key %s of %s goes without partnership_id', indexrelid::regclass, name)
    from rel join pg_index on indrelid = rel.oid
    where spread and (indisunique or indisexclusion) and not exists (
      select from pg_attribute where attrelid = rel.oid and attname = 'partnership_id'
        and attnum = any ((indkey::int2[])[0:indnkeyatts - 1]))`,
  `${tables} select format('foreign key "%s" of %s leads to another partnership', conname, rel.name)
    from pg_constraint join rel on rel.oid = conrelid join rel target on target.oid = confrelid
    where contype = 'f' and rel.spread and target.spread and not exists (
      select from unnest(conkey, confkey) as pair (here, there)
      join pg_attribute a on a.attrelid = conrelid and a.attnum = here
      join pg_attribute b on b.attrelid = confrelid and b.attnum = there
      where a.attname = 'partnership_id' and b.attname = 'partnership_id')`,
  `${tables} select format('foreign key "%s" of %s leads to %s, which is not on every machine',
      conname, rel.name, target.name)
    from pg_constraint join rel on rel.oid = conrelid join rel target on target.oid = confrelid
    where contype = 'f' and rel.spread and not target.spread and not target.everywhere`,
  `${tables} select format('foreign key "%s" of %s leads into the record', conname, rel.name)
    from pg_constraint join rel on rel.oid = conrelid join rel target on target.oid = confrelid
    where contype = 'f' and not rel.spread and target.spread`,
  `${tables} select format('%s.%s counts by a sequence, which only one machine can', name, attname)
    from rel join pg_attribute on attrelid = rel.oid and attnum > 0
    left join pg_attrdef on adrelid = rel.oid and adnum = attnum
    where spread and (attidentity <> '' or pg_get_expr(adbin, adrelid) like '%nextval%')`,
  `${tables} select format('%s has the trigger %s', name, tgname)
    from rel join pg_trigger on tgrelid = rel.oid where spread and not tgisinternal`,
  `${tables} select format('%s has the rule %s', name, rulename)
    from rel join pg_rewrite on ev_class = rel.oid where spread`,
];

/** What keeps these tables from being spread by partnership, as sentences. */
export async function lintTables(db: ClientBase): Promise<string[]> {
  const found: string[] = [];
  for (const text of checks) {
    // Each check names both lists, so that PostgreSQL knows what they are.
    const values = [recordTables, sharedTables];
    const { rows } = await db.query<[string]>({ text, values, rowMode: 'array' });
    found.push(...rows.map(([sentence]) => sentence));
  }
  return found.sort();
}
