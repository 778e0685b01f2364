/** Which tables a copy holds, in an order in which each comes after those it refers to. */
import type { ClientBase } from 'pg';
import { startProblem } from '../../server/start-problem.ts';
import { notCopied, type Header } from './shapes.ts';

export type Table = Header['tables'][number];

export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table & { isOurs: boolean }>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
      has_table_privilege(c.oid, 'select') as "isOurs"
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition
    group by c.oid, c.relname order by c.relname`);
  const foreign = tables.flatMap(({ name, isOurs }) => (isOurs ? [] : [name]));
  if (foreign.length > 0) throw notOurs(foreign);
  const { rows: references } = await client.query<{ of: string; to: string }>(`
    select conrelid::regclass::text as of, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  return inOrder(
    tables.flatMap(({ name, columns }) => (notCopied.includes(name) ? [] : [{ name, columns }])),
    (name) => references.filter(({ of, to }) => of === name && to !== name).map(({ to }) => to),
  );
}

/** A copy that left it out in silence would be no whole copy; one that held it would hold a stranger's words. */
function notOurs(tables: readonly string[]): Error {
  return startProblem(
    'backup/not-ours',
    `In the house's database there are tables that are not the house's: ${tables.join(', ')}. Move them to a database of their own, then run this again. Nothing was changed.`,
  );
}

function inOrder(tables: readonly Table[], refersTo: (name: string) => string[]): Table[] {
  const ordered: Table[] = [];
  const place = (table: Table) => {
    if (ordered.includes(table)) return;
    for (const name of refersTo(table.name)) {
      const other = tables.find((each) => each.name === name);
      if (other) place(other);
    }
    ordered.push(table);
  };
  tables.forEach(place);
  return ordered;
}
