/** The archive of a house: its tables in pieces of a few megabytes, as one tar file. */
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack as newPack, type Pack } from 'tar-stream';
import { readHeads } from '../../server/checkpoints/heads.ts';
import { keyedTables, type Header, type Manifest } from './shapes.ts';
import type { Table } from './tables.ts';

/** How much of a table is held in memory at once, in bytes. */
const piece = 4 * 1024 * 1024;

/** Reads everything inside the client's transaction; `tell` hears of each piece, in bytes. */
export function packHouse(
  client: Client,
  header: Header,
  tell: (bytes: number) => void,
): { content: AsyncIterable<Uint8Array>; manifest: Promise<Manifest> } {
  const pack = newPack();
  const manifest = fill(pack, client, header, tell);
  // Whoever reads the content is told of a fault; the manifest may not be waited for any more.
  manifest.catch((error: unknown) => pack.destroy(error as Error));
  return { content: bytesOf(pack), manifest };
}

async function* bytesOf(pack: Pack): AsyncGenerator<Uint8Array> {
  for await (const chunk of pack) yield chunk as Buffer;
}

async function fill(pack: Pack, client: Client, header: Header, tell: (bytes: number) => void) {
  await add(pack, 'archive.json', asJson(header));
  const tables: Manifest['tables'] = [];
  for (const table of header.tables) tables.push(await addTable(pack, client, table, tell));
  const heads = (await readHeads(client)).map(({ hash, ...head }) => ({
    ...head,
    hash: hash.toString('hex'),
  }));
  const manifest: Manifest = { tables, heads };
  await add(pack, 'manifest.json', asJson(manifest));
  pack.finalize();
  return manifest;
}

async function addTable(
  pack: Pack,
  client: Client,
  { name, columns }: Table,
  tell: (bytes: number) => void,
): Promise<Manifest['tables'][number]> {
  const hash = createHash('sha256');
  const stream = client.query(
    copyTo(`copy (${selection(name, columns)}) to stdout (format binary)`),
  );
  let number = 0;
  let held: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    const content = Buffer.concat(held);
    held = [];
    size = 0;
    number++;
    hash.update(content);
    await add(pack, `tables/${name}/${String(number).padStart(6, '0')}`, content);
    tell(content.length);
  };
  for await (const chunk of stream) {
    held.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= piece) await flush();
  }
  if (size > 0) await flush();
  return { name, rows: stream.rowCount, sha256: hash.digest('hex') };
}

/** The wrapped keys stay out: they are the other archive. */
function selection(table: string, columns: readonly string[]): string {
  const isKeyed = keyedTables.includes(table);
  const chosen = columns.map((column) =>
    isKeyed && column === 'wrapped_key' ? `''::bytea as wrapped_key` : escapeIdentifier(column),
  );
  return `select ${chosen.join(', ')} from ${escapeIdentifier(table)}`;
}

function add(pack: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const entry = pack.entry({ name, size: content.length, mode: 0o600 }, (error) =>
      error ? reject(error) : resolve(),
    );
    entry.end(content);
  });
}

function asJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value, undefined, 1), 'utf8');
}
