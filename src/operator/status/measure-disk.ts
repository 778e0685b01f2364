import { readdir, lstat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

export type Disk = { dataBytes: number; freeBytes: number; diskBytes: number };

/** How much a folder holds, and how much room is left where it is. */
export async function measureDisk(folder: string): Promise<Disk> {
  const { bsize, bavail, blocks } = await statfs(folder);
  return {
    dataBytes: await bytesIn(folder),
    freeBytes: bsize * bavail,
    diskBytes: bsize * blocks,
  };
}

/** What comes and goes while we look, or is closed to us, counts as nothing. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await bytesIn(path);
    else if (entry.isFile()) bytes += (await lstat(path).catch(() => ({ size: 0 }))).size;
  }
  return bytes;
}
