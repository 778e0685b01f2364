import { lstatSync } from 'node:fs';
import { access, chmod, constants, lchown, mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startProblem } from '../start-problem.ts';

/** The places inside the folder that the embedded database is given. */
export type Folders = {
  root: string;
  cluster: string;
  unfinished: string;
  log: string;
  lock: string;
};

export function foldersIn(folder: string): Folders {
  const root = resolve(folder);
  return {
    root,
    cluster: join(root, 'cluster'),
    unfinished: join(root, 'cluster-being-made'),
    log: join(root, 'log'),
    lock: join(root, 'in-use.json'),
  };
}

export async function makeFolders(folders: Folders): Promise<void> {
  try {
    await mkdir(folders.log, { recursive: true });
    await access(folders.root, constants.W_OK);
    await chmod(folders.root, 0o700);
  } catch (error) {
    throw folderProblem(folders.root, error);
  }
}

export function folderProblem(folder: string, error: unknown): Error {
  const reason = (error as NodeJS.ErrnoException).code ?? '';
  const sentences: Record<string, string> = {
    ENOSPC: `The disk is full, so Hearthside cannot keep its database in ${folder}. Make some room.`,
    EROFS: `The disk is read-only, so Hearthside cannot keep its database in ${folder}.`,
  };
  const notAllowed =
    `Hearthside may not write to ${folder}, where its database lives. ` +
    'Give that folder to the user who starts Hearthside, or choose another one.';
  const sentence = sentences[reason] ?? `${notAllowed} (${reason || String(error)})`;
  return startProblem('postgres/folder-not-writable', sentence);
}

export function ownerOf(path: string): { uid: number; gid: number } | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats && { uid: stats.uid, gid: stats.gid };
}

/** Gives a folder to the person PostgreSQL runs as; whole, if it was copied here by root. */
export async function giveTo(owner: { uid: number; gid: number }, folder: string): Promise<void> {
  if (ownerOf(folder)?.uid === owner.uid) return;
  const entries = await readdir(folder, { recursive: true });
  for (const entry of entries) await lchown(join(folder, entry), owner.uid, owner.gid);
  await lchown(folder, owner.uid, owner.gid);
}

/** A database folder opens with the major version that made it, and with no other. */
export async function checkVersion(cluster: string, ours: number): Promise<void> {
  const found = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (found === String(ours)) return;
  throw startProblem(
    'postgres/other-version',
    `The database in ${cluster} was made by PostgreSQL ${found || '(unknown)'}, and this ` +
      `Hearthside brings PostgreSQL ${ours}. Start the Hearthside that made it, run ` +
      '"npm run backup" there, and restore that backup with this one.',
  );
}
