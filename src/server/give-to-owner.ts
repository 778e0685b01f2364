/** What root makes for a house of somebody else's is theirs, or they could not go on writing there. */
import { chown, mkdir, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A new file belongs to whom its folder belongs to. */
export async function giveToOwner(file: FileHandle, folder: string): Promise<void> {
  if (!isRoot()) return;
  const { uid, gid } = await stat(folder);
  await file.chown(uid, gid);
}

/** A new folder belongs to whom the one belongs to in which it is made. */
export async function makeOwnFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made === undefined || !isRoot()) return;
  const { uid, gid } = await stat(dirname(made));
  for (let at = folder; at.length >= made.length; at = dirname(at)) await chown(at, uid, gid);
}

const isRoot = () => process.getuid?.() === 0;
