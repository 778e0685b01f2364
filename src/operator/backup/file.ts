import { randomUUID } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../../server/sync-folder.ts';

/**
 * Writes a file whole and to the disk, or not at all. One that is there is never written over.
 * Answers with its size in bytes.
 */
export async function writeWhole(
  path: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  const folder = dirname(path);
  const unfinished = join(folder, `.unfinished-${randomUUID()}`);
  let bytes = 0;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      for await (const chunk of content) {
        await handle.writeFile(chunk);
        bytes += chunk.length;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    // Unlike a rename, a link never takes the place of a file that is there.
    await link(unfinished, path);
    await syncFolder(folder);
    return bytes;
  } finally {
    await rm(unfinished, { force: true });
  }
}
