/**
 * What the queue's role may and may not: it works in the queue's schema and nowhere else, and of
 * the others only the door comes in there, to put something in. Row-level security is not asked of
 * the queue's tables: they hold ids of letters and nobody's words, and one role reads them.
 */
const others = `array['hearthside_record', 'hearthside_door', 'hearthside_rule', 'hearthside_keeper']`;
const everyPower = `array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']`;

export const jobsChecks: { text: string; values?: unknown[] }[] = [
  {
    text: `select 'role hearthside_jobs is too mighty' from pg_roles
      where rolname = 'hearthside_jobs'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select format('role hearthside_jobs is a member of %s', roleid::regrole)
      from pg_auth_members where member = 'hearthside_jobs'::regrole
      union all select format('%s may step into the queue''s role', member::regrole)
      from pg_auth_members where roleid = 'hearthside_jobs'::regrole
        and member::regrole::text = any (${others})`,
  },
  {
    text: `select format('hearthside_jobs may %s %s, which is not the queue''s', power, c.oid::regclass)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(${everyPower}) power
      where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
        and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and (has_table_privilege('hearthside_jobs', c.oid, power)
          or power in ('select', 'insert', 'update', 'references')
            and has_any_column_privilege('hearthside_jobs', c.oid,
              case when power in ('select', 'insert', 'update', 'references') then power else 'select' end))
      union all select format('hearthside_jobs may use schema %s', nspname)
      from pg_namespace where nspname = 'app' and has_schema_privilege('hearthside_jobs', oid, 'usage')
      union all select format('hearthside_jobs may create in schema %s', nspname)
      from pg_namespace where nspname !~ '^pg_' and has_schema_privilege('hearthside_jobs', oid, 'create')
      union all select format('hearthside_jobs owns %s', c.oid::regclass)
      from pg_class c where relowner = 'hearthside_jobs'::regrole`,
  },
  {
    text: `select format('%s may %s %s, which is the queue''s', rolname, power, c.relname)
      from pg_roles, unnest(${everyPower}) power,
        pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'pgboss'
      where rolname = any (${others}) and c.relkind in ('r', 'p', 'v')
        and has_table_privilege(pg_roles.oid, c.oid, power)
        and not (rolname = 'hearthside_door'
          and (c.relname, power) in (('job_common', 'insert'), ('queue', 'select')))
      union all select format('%s may come into the queue''s schema', rolname)
      from pg_roles join pg_namespace n on n.nspname = 'pgboss'
      where rolname = any (${others}) and rolname <> 'hearthside_door'
        and has_schema_privilege(pg_roles.oid, n.oid, 'usage')
      union all select format('everybody may come into the queue''s schema')
      from pg_namespace, aclexplode(nspacl) a where nspname = 'pgboss' and a.grantee = 0`,
  },
];
