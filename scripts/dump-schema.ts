/**
 * Says in one text what a database is: its tables with their columns, rules, policies and grants,
 * and its functions. Read from the catalog and in a fixed order, so that a change to any of it
 * shows in review.
 */
import type { ClientBase } from 'pg';

const top = `-- What the database is, written by \`npm run schema\` from a fresh one. Not run by anything: it is
-- here to be read, and so that a change of tables, policies or grants shows in review.
`;

/** The text of `db/schema.sql`. */
export async function dumpSchema(db: ClientBase): Promise<string> {
  const parts = [top, await dumpRoles(db)];
  const tables = await lines(
    db,
    `select relname from pg_class where relnamespace = 'public'::regnamespace
       and relkind in ('r', 'p', 'v', 'm') order by relname`,
  );
  for (const table of tables) parts.push(await dumpTable(db, table));
  parts.push(...(await lines(db, functions)).map((text) => `${text}\n`));
  return parts.join('\n');
}

/** The one column of each row. */
async function lines(db: ClientBase, text: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await db.query<[string]>({ text, values, rowMode: 'array' });
  return rows.map(([line]) => line);
}

async function dumpRoles(db: ClientBase): Promise<string> {
  const roles = await lines(
    db,
    `select format('-- role %s: %s', rolname, concat_ws(', ',
       case when rolcanlogin then 'may sign in' else 'cannot sign in' end,
       case when rolsuper then 'SUPERUSER' end, case when rolbypassrls then 'BYPASSES POLICIES' end,
       case when rolcreaterole then 'CREATES ROLES' end, case when rolcreatedb then 'CREATES DATABASES' end))
     from pg_roles where rolname like 'hearthside%' order by rolname`,
  );
  return `${roles.join('\n')}\n`;
}

async function dumpTable(db: ClientBase, table: string): Promise<string> {
  const of = [`public.${table}`];
  const comment = await lines(db, `select '-- ' || obj_description($1::regclass, 'pg_class')`, of);
  const inside = [...(await lines(db, columns, of)), ...(await lines(db, constraints, of))];
  return [
    ...comment.filter(Boolean),
    `create table ${table} (`,
    inside.map((line) => `  ${line}`).join(',\n'),
    ');',
    ...(await lines(db, rowSecurity, of)),
    ...(await lines(db, indexes, of)),
    ...(await lines(db, triggers, of)),
    ...(await lines(db, policies, of)),
    ...(await lines(db, grants, of)),
    '',
  ].join('\n');
}

const columns = `
  select concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then 'not null' end, 'default ' || pg_get_expr(d.adbin, d.adrelid))
  from pg_attribute a
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
  order by a.attnum`;

/** Not the ones for `not null`, which stand at their columns. */
const constraints = `
  select format('constraint %I %s', conname, pg_get_constraintdef(oid, true))
  from pg_constraint where conrelid = $1::regclass and contype <> 'n'
  order by position(contype::text in 'pufcx'), conname`;

const rowSecurity = `
  select format('alter table %s %s row level security;', c.relname, power)
  from pg_class c,
    lateral (values (c.relrowsecurity, 'enable'), (c.relforcerowsecurity, 'force')) as security (holds, power)
  where c.oid = $1::regclass and holds order by power`;

const indexes = `
  select pg_get_indexdef(x.indexrelid) || ';' from pg_index x
  where x.indrelid = $1::regclass and not exists (select from pg_constraint k where k.conindid = x.indexrelid)
  order by x.indexrelid::regclass::text`;

const triggers = `
  select pg_get_triggerdef(oid) || ';' from pg_trigger
  where tgrelid = $1::regclass and not tgisinternal order by tgname`;

const policies = `
  select concat_ws(E'\\n  ', format('create policy %I on %s', p.polname, p.polrelid::regclass),
    format('for %s to %s',
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
        when 'd' then 'delete' else 'all' end,
      array_to_string(array(select case r when 0 then 'public' else r::regrole::text end
        from unnest(p.polroles) r order by 1), ', ')),
    'using (' || pg_get_expr(p.polqual, p.polrelid, true) || ')',
    'with check (' || pg_get_expr(p.polwithcheck, p.polrelid, true) || ')') || ';'
  from pg_policy p where p.polrelid = $1::regclass order by p.polroles::regrole[]::text, p.polname`;

/** Of whole tables and of single columns, to everybody but the owner. */
const grants = `
  with given as (
    select g.grantee, lower(g.privilege_type) as power, null::text as attname, 0 as attnum
    from pg_class c, aclexplode(c.relacl) g where c.oid = $1::regclass and g.grantee <> c.relowner
    union all
    select g.grantee, lower(g.privilege_type), a.attname, a.attnum
    from pg_attribute a, aclexplode(a.attacl) g where a.attrelid = $1::regclass
  ), powers as (
    select grantee, power, power || coalesce(' (' || string_agg(attname, ', ' order by attnum) || ')', '') as text
    from given group by grantee, power
  )
  select format('grant %s on %s to %s;', string_agg(text, ', ' order by text), $1::regclass,
    case grantee when 0 then 'public' else grantee::regrole::text end)
  from powers group by grantee order by grantee::regrole::text`;

/** Without their texts, which `db/access` holds. */
const functions = `
  select concat_ws(E'\\n', '-- ' || obj_description(f.oid, 'pg_proc'),
    format('create function %s.%s(%s)', n.nspname, f.proname, pg_get_function_arguments(f.oid)),
    format('  returns %s', pg_get_function_result(f.oid)),
    format('  language %s %s%s%s', l.lanname,
      case f.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
      case when f.prosecdef then ' security definer' else '' end,
      coalesce(' set ' || array_to_string(f.proconfig, ', '), '')) || ';',
    format('-- owned by %s, asked by %s',
      case when f.proowner::regrole::text like 'hearthside%' then f.proowner::regrole::text else 'the owner' end,
      coalesce((select string_agg(case a.grantee when 0 then 'public' else a.grantee::regrole::text end,
          ', ' order by a.grantee::regrole::text)
        from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
        where a.grantee <> f.proowner), 'nobody else')))
  from pg_proc f
  join pg_namespace n on n.oid = f.pronamespace join pg_language l on l.oid = f.prolang
  where n.nspname in ('public', 'app') order by n.nspname, f.proname, 1`;
