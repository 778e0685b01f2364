/**
 * Looks through the database's own catalog for what would open a record: a table without forced
 * row-level security, a function that runs as somebody else, a grant nobody meant. Run at every
 * start (a house with a finding does not open) and in the tests, which plant each kind of fault.
 */
import type { ClientBase } from 'pg';
import { allowedDefiners, doorTables, recordTables, sharedTables } from './catalog-allowed.ts';
import { jobsChecks } from './jobs-lint.ts';
import { keeperChecks } from './keeper-lint.ts';
import { lintPolicies } from './policy-lint.ts';

type Check = { text: string; values?: unknown[] };

/** Our roles, and every relation that is ours or that one of our roles can reach. */
const ours = `
  with app as (
    select oid, rolname from pg_roles
    where rolname in ('hearthside_record', 'hearthside_door', 'hearthside_rule')
  ), place as (
    select n.oid, n.nspname from pg_namespace n
    where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')
      and (n.nspname in ('public', 'app')
        or exists (select from app where has_schema_privilege(app.oid, n.oid, 'usage')))
  ), rel as (
    select c.*, c.oid::regclass::text as name from pg_class c join place on place.oid = c.relnamespace
  )`;

/** Each row is a finding, as a sentence. */
const checks: Check[] = [
  {
    text: `${ours} select format('table %s is not closed: row-level security must be enabled and forced', name)
      from rel where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
  },
  {
    text: `${ours} select format('view %s sees as its owner: it must be security_invoker', name)
      from rel where relkind = 'v'
        and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
  },
  {
    text: `${ours} select format('%s %s can be read by %s, and has no row-level security',
        case relkind when 'm' then 'materialized view' else 'foreign table' end, name, rolname)
      from rel, app where relkind in ('m', 'f') and has_any_column_privilege(app.oid, rel.oid, 'select')`,
  },
  {
    text: `${ours} select format('%s may %s %s, past its policies', rolname, power, name)
      from rel, app, unnest(array['truncate', 'references', 'trigger']
        || case when current_setting('server_version_num')::int >= 170000 then array['maintain'] else '{}' end) power
      where relkind in ('r', 'p') and has_table_privilege(app.oid, rel.oid, power)`,
  },
  {
    text: `${ours} select format('%s may grant on %s to others', rolname, name)
      from rel, app, unnest(array['select', 'insert', 'update', 'delete']) power
      where relkind in ('r', 'p', 'v') and has_table_privilege(app.oid, rel.oid, power || ' with grant option')`,
  },
  {
    text: `${ours} select format('%s owns %s: the owner of a table can open it', rolname, name)
      from rel join app on app.oid = relowner
      union all select format('%s owns schema %s', rolname, nspname)
      from pg_namespace join app on app.oid = nspowner
      union all select format('%s owns function %s', rolname, f.oid::regprocedure)
      from pg_proc f join app on app.oid = proowner where rolname <> 'hearthside_rule'`,
  },
  {
    text: `${ours} select format('%s may create in schema %s', rolname, nspname)
      from place, app where has_schema_privilege(app.oid, place.oid, 'create')`,
  },
  {
    text: `select format('role %s is too mighty: superuser, bypassrls, createrole, createdb or replication', rolname)
      from pg_roles where rolname in ('hearthside_record', 'hearthside_door', 'hearthside_rule')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
      union all select 'role hearthside_rule can sign in' from pg_roles
      where rolname = 'hearthside_rule' and rolcanlogin
      union all select format('role %s is a member of %s', member::regrole, roleid::regrole)
      from pg_auth_members where member::regrole::text in ('hearthside_record', 'hearthside_door', 'hearthside_rule')`,
  },
  {
    text: `${ours} select format('what is made later is granted to %s by default', coalesce(rolname, 'public'))
      from pg_default_acl, aclexplode(defaclacl) grants left join app on app.oid = grants.grantee
      where grants.grantee = 0 or app.oid is not null`,
  },
  {
    text: `${ours} select format('%s has privileges on %s, which is the door''s', rolname, name)
      from rel, app where rolname = 'hearthside_record' and relname = any ($1) and ${anyPrivilege()}`,
    values: [doorTables],
  },
  {
    text: `${ours} select format('%s has privileges on %s, which is of the record', rolname, name)
      from rel, app where rolname = 'hearthside_door' and relname = any ($1) and ${anyPrivilege()}`,
    values: [recordTables],
  },
  {
    text: `${ours} select format('hearthside_record may read person.%s', attname)
      from pg_attribute join rel on rel.oid = attrelid and relname = 'person'
      where attname in ('address', 'address_index')
        and has_column_privilege('hearthside_record', attrelid, attnum, 'select')`,
  },
  {
    text: `${ours} select format('table %s is on none of the lists in catalog-allowed.ts', name)
      from rel, app where relkind in ('r', 'p') and not relispartition and not relname = any ($1)
        and ${anyPrivilege()}`,
    values: [[...doorTables, ...sharedTables, ...recordTables]],
  },
  {
    // Keys that begin with the partnership let the same tables be spread over several machines.
    text: `${ours} select format('key %s of %s does not begin with partnership_id', x.indexrelid::regclass, name)
      from pg_index x join rel on rel.oid = x.indrelid
      join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
      where relname = any ($1) and x.indisunique and a.attname <> 'partnership_id'
      union all
      select format('foreign key "%s" of %s does not begin with partnership_id', k.conname, name)
      from pg_constraint k join rel on rel.oid = k.conrelid
      join pg_class target on target.oid = k.confrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and rel.relname = any ($1) and target.relname = any ($1)
        and a.attname <> 'partnership_id'`,
    values: [recordTables],
  },
];

function anyPrivilege(): string {
  return `(has_any_column_privilege(app.oid, rel.oid, 'select, insert, update, references')
    or has_table_privilege(app.oid, rel.oid, 'select, insert, update, delete, truncate, trigger'))
    and relkind in ('r', 'p', 'v', 'm', 'f')`;
}

/** What is wrong with this database, as sentences; nothing when it holds. Ask as its owner. */
export async function lintCatalog(db: ClientBase): Promise<string[]> {
  const findings = [];
  for (const { text, values = [] } of [...checks, ...keeperChecks, ...jobsChecks]) {
    const { rows } = await db.query<[string]>({ text, values, rowMode: 'array' });
    findings.push(...rows.map(([sentence]) => sentence));
  }
  findings.push(...(await lintFunctions(db)), ...(await lintPolicies(db)));
  return [...new Set(findings)].sort();
}

type Definer = {
  name: string;
  owner: string;
  path: string | null;
  public: boolean;
  record: boolean;
  door: boolean;
};

/** The functions that run as somebody else: only those on the list, only for whom it says. */
async function lintFunctions(db: ClientBase): Promise<string[]> {
  const { rows } = await db.query<Definer>(`
    select n.nspname || '.' || f.proname || '(' || replace(oidvectortypes(f.proargtypes), ', ', ',') || ')' as name,
      f.proowner::regrole::text as owner,
      (select setting from unnest(f.proconfig) setting where setting like 'search_path=%') as path,
      exists (select from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
        where a.grantee = 0) as public,
      has_function_privilege('hearthside_record', f.oid, 'execute') as record,
      has_function_privilege('hearthside_door', f.oid, 'execute') as door
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where f.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
    order by 1`);
  return rows.flatMap((definer) => lintDefiner(definer));
}

function lintDefiner({ name, owner, path, ...may }: Definer): string[] {
  const found = [];
  const whom = allowedDefiners[name];
  if (!whom) return [`function ${name} runs as ${owner} and is not on the list of those that may`];
  if (owner !== 'hearthside_rule') found.push(`function ${name} runs as ${owner}, not as the rule`);
  // pg_temp is named last; left out it would come first, and a temporary table pass for ours.
  if (path !== 'search_path=pg_catalog, public, pg_temp') {
    found.push(`function ${name} looks up names in "${path ?? ''}", not where it should`);
  }
  if (may.public) found.push(`function ${name} may be asked by everyone`);
  if (may.record && whom !== 'record') found.push(`function ${name} may be asked by the record`);
  if (may.door && whom !== 'door') found.push(`function ${name} may be asked by the door`);
  return found;
}
