/**
 * What the keeper's role may and may not: nobody signs in as it, only the owner of the database
 * steps into it, it reads, and it changes nothing but how keys are wrapped.
 */
import { keyTables } from './catalog-allowed.ts';

export const keeperChecks: { text: string; values?: unknown[] }[] = [
  {
    text: `select 'role hearthside_keeper can sign in, or is too mighty' from pg_roles
      where rolname = 'hearthside_keeper'
        and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select format('role hearthside_keeper is a member of %s', roleid::regrole)
      from pg_auth_members where member = 'hearthside_keeper'::regrole
      union all select format('%s may step into the keeper''s role', member::regrole)
      from pg_auth_members where roleid = 'hearthside_keeper'::regrole
        and member::regrole::text in ('hearthside_record', 'hearthside_door', 'hearthside_rule')`,
  },
  {
    text: `select format('hearthside_keeper may change %s.%s', c.relname, a.attname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p', 'v')
        and has_column_privilege('hearthside_keeper', c.oid, a.attnum, 'insert, update')
        and not (a.attname = 'wrapped_key' and c.relname = any ($1)
          and not has_column_privilege('hearthside_keeper', c.oid, a.attnum, 'insert'))
      union all select format('hearthside_keeper may %s %s', power, c.relname)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public',
        unnest(array['delete', 'truncate', 'references', 'trigger', 'select with grant option']) power
      where c.relkind in ('r', 'p', 'v') and has_table_privilege('hearthside_keeper', c.oid, power)`,
    values: [keyTables],
  },
];
