/** The folder of checkpoints: one file each, never changed, never written over. */
import { randomUUID } from 'node:crypto';
import { link, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToOwner, makeOwnFolder } from '../give-to-owner.ts';
import { syncFolder } from '../sync-folder.ts';

const fileName = /^(\d{8,})\.checkpoint$/;

export const fileOf = (number: number) => `${String(number).padStart(8, '0')}.checkpoint`;

export function isCheckpointFile(name: string): boolean {
  return fileName.test(name);
}

/** The numbers of the checkpoints that are there, lowest first. */
export async function listNumbers(folder: string): Promise<number[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => fileName.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

export async function readNote(folder: string, number: number): Promise<string> {
  return readFile(join(folder, fileOf(number)), 'utf8');
}

/**
 * Keeps a checkpoint: whole and on the disk, or not at all. False when there is one of this number
 * by now, which another process wrote.
 */
export async function keepNote(folder: string, number: number, note: string): Promise<boolean> {
  await makeOwnFolder(folder);
  const unfinished = join(folder, `.unfinished-${randomUUID()}`);
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(note);
      await giveToOwner(handle, folder);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Unlike a rename, a link never takes the place of a file that is there.
    await link(unfinished, join(folder, fileOf(number)));
    await syncFolder(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
}
