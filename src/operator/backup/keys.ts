/** The archive of keys: written beside no database, found again, and forgotten in time. */
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { day, type Instant } from '../../record/time.ts';
import { startProblem } from '../../server/start-problem.ts';
import type { Keyring, KeyOwner } from '../../server/store/keyring.ts';
import { writeWhole } from './file.ts';
import { closeArchive, openArchive } from './seal.ts';
import { keysFile, keysMadeAt, keysName, type KeysFile } from './shapes.ts';

export type WrappedKeys = Pick<KeysFile, 'practices' | 'partnerships'>;

export async function readWrappedKeys(client: ClientBase): Promise<WrappedKeys> {
  const read = async (table: 'practice' | 'partnership') => {
    const { rows } = await client.query<{ id: string; key: Buffer }>(
      `select ${table}_id as id, wrapped_key as key from ${table} where length(wrapped_key) > 0`,
    );
    return rows.map(({ id, key }): [string, string] => [id, key.toString('base64')]);
  };
  return { practices: await read('practice'), partnerships: await read('partnership') };
}

export type OwnedKey = readonly [owner: KeyOwner, wrapped: Buffer];

/** The keys of all that was not erased: each should open. */
export async function readLivingKeys(client: ClientBase): Promise<OwnedKey[]> {
  const { rows } = await client.query<{ owner: KeyOwner; key: Buffer }>(
    `select 'practice ' || practice_id as owner, wrapped_key as key from practice
     union all
     select 'partnership ' || partnership_id, wrapped_key from partnership where erased_at is null`,
  );
  return rows.map(({ owner, key }) => [owner, key]);
}

export function ownedKeys({ practices, partnerships }: WrappedKeys): OwnedKey[] {
  const owned = (kind: 'practice' | 'partnership', keys: WrappedKeys['practices']): OwnedKey[] =>
    keys.map(([id, key]) => [`${kind} ${id}`, Buffer.from(key, 'base64')]);
  return [...owned('practice', practices), ...owned('partnership', partnerships)];
}

/** Those of which this master key opens nothing: damaged, or wrapped by another one. */
export function doNotOpen(keyring: Keyring, keys: readonly OwnedKey[]): KeyOwner[] {
  return keys.flatMap(([owner, wrapped]) => {
    try {
      keyring.open(owner, wrapped);
      return [];
    } catch {
      return [owner];
    }
  });
}

export async function writeKeys(keyring: Keyring, folder: string, keys: KeysFile): Promise<string> {
  const file = join(folder, keysName(keys.madeAt));
  await writeWhole(file, await closeArchive(keyring, pieces(JSON.stringify(keys))));
  return file;
}

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}

/** Removes what is older than so many days: what was erased before then is gone everywhere. */
export async function pruneKeys(folder: string, now: Instant, days: number): Promise<number> {
  const names = await keysIn(folder);
  // The newest stays whatever its age, or no copy could be opened any more.
  const old = names.slice(0, -1).filter((name) => (keysMadeAt(name) ?? now) < now - days * day);
  for (const name of old) await rm(join(folder, name));
  return old.length;
}

/** The newest keys there are: what was erased since an older copy has none there. */
export async function readNewestKeys(keyring: Keyring, folder: string): Promise<KeysFile> {
  const newest = (await keysIn(folder)).at(-1);
  if (newest === undefined)
    throw startProblem(
      'restore/no-keys',
      `There are no keys in ${folder}. Name the folder in which backup put them (--keys).`,
    );
  const chunks: Uint8Array[] = [];
  const closed = createReadStream(join(folder, newest));
  for await (const chunk of openArchive(keyring, closed)) chunks.push(chunk);
  return keysFile.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}

async function keysIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTDIR' && error.code !== 'ENOENT') throw error;
    throw startProblem(
      'keys/no-folder',
      `${folder} is no folder. Name the folder in which the keys are, not a file in it (--keys).`,
    );
  });
  return names.filter((name) => keysMadeAt(name) !== undefined).sort();
}
