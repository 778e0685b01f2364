/** Puts a copy into the database: its own tables as they were then, all in one transaction. */
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { escapeIdentifier, type Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { startProblem } from '../../server/start-problem.ts';
import type { Keyring } from '../../server/store/keyring.ts';
import { applyMigrations } from '../../server/store/migrate.ts';
import type { Header, KeysFile, Manifest } from '../backup/shapes.ts';
import { readArchive, unreadable } from './read.ts';

export type Loaded = { header: Header; manifest: Manifest; rows: number };

type From = { keyring: Keyring; file: string; keys: KeysFile; tell: (bytes: number) => void };

/** What was there of an earlier try goes first, so that running it again is like the first time. */
export async function loadCopy(client: Client, from: From): Promise<Loaded> {
  await client.query('begin');
  try {
    await dropAll(client);
    const loaded = await fillTables(client, from);
    await putKeysBack(client, from.keys);
    await client.query('commit');
    return loaded;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function dropAll(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tableowner = current_user",
  );
  for (const { name } of rows) await client.query(`drop table ${escapeIdentifier(name)} cascade`);
  await client.query('drop schema if exists app cascade');
}

async function fillTables(client: Client, { keyring, file, tell }: From): Promise<Loaded> {
  let header: Header | undefined;
  let filling: Filling | undefined;
  const filled: Manifest['tables'] = [];
  for await (const part of readArchive(keyring, file)) {
    if (part.part === 'header') {
      ({ header } = part);
      await applyMigrations(client, header.migrations);
    } else if (part.part === 'rows') {
      if (filling?.table !== part.table) {
        if (filling) filled.push(await filling.end());
        filling = beginTable(client, header, part.table);
      }
      await filling.take(part.content);
      tell(part.content.length);
    } else {
      if (filling) filled.push(await filling.end());
      if (!header || !isSame(filled, part.manifest.tables)) throw notWhole();
      const rows = filled.reduce((sum, table) => sum + table.rows, 0);
      return { header, manifest: part.manifest, rows };
    }
  }
  throw unreadable();
}

type Filling = {
  table: string;
  take(content: Buffer): Promise<void>;
  end(): Promise<Manifest['tables'][number]>;
};

function beginTable(client: Client, header: Header | undefined, table: string): Filling {
  const columns = header?.tables.find(({ name }) => name === table)?.columns;
  if (!columns) throw unreadable();
  const named = columns.map((column) => escapeIdentifier(column)).join(', ');
  const hash: Hash = createHash('sha256');
  const stream = client.query(
    copyFrom(`copy ${escapeIdentifier(table)} (${named}) from stdin (format binary)`),
  );
  const over = finished(stream);
  // Heard here, so that a fault is met where it is waited for and nowhere else.
  over.catch(() => undefined);
  return {
    table,
    async take(content) {
      hash.update(content);
      if (!stream.write(content)) await Promise.race([once(stream, 'drain'), over]);
    },
    async end() {
      stream.end();
      await over;
      return { name: table, rows: stream.rowCount, sha256: hash.digest('hex') };
    },
  };
}

function isSame(filled: Manifest['tables'], told: Manifest['tables']): boolean {
  return JSON.stringify(filled) === JSON.stringify(told);
}

function notWhole(): Error {
  return startProblem(
    'restore/not-whole',
    'This copy does not hold what it says it holds. Take another copy.',
  );
}

/** The keys come from the other archive. What has none there was erased, and stays so. */
async function putKeysBack(client: Client, keys: KeysFile): Promise<void> {
  for (const [table, pairs] of [
    ['practice', keys.practices],
    ['partnership', keys.partnerships],
  ] as const) {
    await client.query(
      `update ${table} set wrapped_key = k.key
       from unnest($1::uuid[], $2::bytea[]) as k (id, key) where ${table}_id = k.id`,
      [pairs.map(([id]) => id), pairs.map(([, key]) => Buffer.from(key, 'base64'))],
    );
  }
}
