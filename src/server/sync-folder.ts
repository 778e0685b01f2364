import { open } from 'node:fs/promises';

/** Without this, a power cut could take the name of a new file, though not what is in it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
