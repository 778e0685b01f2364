/** Which tables a copy holds, in an order in which each comes after those it refers to. */
import type { ClientBase } from 'pg';
import { notCopied, type Header } from './shapes.ts';

export type Table = Header['tables'][number];

export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not c.relispartition
    group by c.relname order by c.relname`);
  const { rows: references } = await client.query<{ of: string; to: string }>(`
    select conrelid::regclass::text as of, confrelid::regclass::text as to
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  return inOrder(
    tables.filter(({ name }) => !notCopied.includes(name)),
    (name) => references.filter(({ of, to }) => of === name && to !== name).map(({ to }) => to),
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
