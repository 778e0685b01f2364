/** Looks for a word in everything that a house leaves behind: its log, its tables, its files. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { escapeIdentifier, type Client } from 'pg';
import { withClient } from '../../testing/connection.ts';
import type { RealHouse } from '../kills/real-house.ts';
import { findForms, formsOf, type Form } from './forms.ts';

/** Where it was found, and in which form. */
export type Hit = { where: string; form: string };

export async function searchHouse(house: RealHouse, word: string): Promise<Hit[]> {
  const forms = formsOf(word);
  const tables = await withClient(house.connection(), async (superuser) => {
    const found = await searchTables(superuser, forms);
    await superuser.query('checkpoint');
    return found;
  });
  return [
    ...hitsIn('what it says', Buffer.from(house.said()), forms),
    ...tables,
    ...(await searchFolder(house.folder, forms)),
  ];
}

export function hitsIn(where: string, bytes: Buffer, forms: readonly Form[]): Hit[] {
  return findForms(bytes, forms).map((form) => ({ where, form }));
}

/** Every row of every table of ours, as PostgreSQL writes it out. */
async function searchTables(superuser: Client, forms: readonly Form[]): Promise<Hit[]> {
  const { rows: tables } = await superuser.query<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const hits: Hit[] = [];
  for (const { schema, name } of tables) {
    const table = `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
    const { rows } = await superuser.query<{ row: string }>(
      `select t::text as row from ${table} t`,
    );
    const text = rows.map(({ row }) => row).join('\n');
    hits.push(...hitsIn(`table ${schema}.${name}`, Buffer.from(text), forms));
  }
  return hits;
}

export async function searchFolder(folder: string, forms: readonly Form[]): Promise<Hit[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hits: Hit[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    // PostgreSQL takes files away while it works.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    hits.push(...hitsIn(`file ${relative(folder, file)}`, bytes, forms));
  }
  return hits;
}
