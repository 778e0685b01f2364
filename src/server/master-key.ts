/** The master key: one small file, made at the first start, which everything that is kept hangs on. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { startProblem } from './start-problem.ts';
import type { Key } from './store/keys.ts';

const words = `# The master key of this Hearthside. Keep a copy in a safe place, apart from the data.
# Without this key nobody can ever read what is kept here again: not the practice, not the people
# it belongs to, and not the makers of Hearthside. Whoever has this key and the data can read it all.
`;

/**
 * Reads the key. It is made only where there is nothing yet that another key could have closed,
 * and a file that is there is never written over.
 */
export async function readMasterKey(
  file: string,
  hasDatabase: boolean,
): Promise<{ key: Key; isNew: boolean }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw startProblem(
      'key/not-readable',
      `The master key in ${file} cannot be read (${error.code ?? 'unknown'}). Let the user who starts Hearthside own that file.`,
    );
  });
  if (text !== undefined) {
    await refuseOpenFile(file);
    return { key: decode(file, text), isNew: false };
  }
  if (hasDatabase) throw missing(file);
  return { key: await make(file), isNew: true };
}

async function make(file: string): Promise<Key> {
  const key = randomBytes(32);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await chmod(dirname(file), 0o700);
  // Fails where a file is by now. On the disk before the first word is closed with it.
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${words}${key.toString('base64')}\n`);
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
  return key;
}

/** Without this, a power cut could take the name of a new file, though not what is in it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function refuseOpenFile(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(file);
  if ((mode & 0o077) === 0) return;
  throw startProblem(
    'key/open-to-others',
    `Other users of this computer can reach the master key in ${file}. Close it to them with: chmod 600 "${file}". If somebody may have copied it, ask yourself what they could read with it.`,
  );
}

function decode(file: string, text: string): Key {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [line = ''] = lines;
  const key = Buffer.from(line.trim(), 'base64');
  if (lines.length === 1 && key.length === 32 && key.toString('base64') === line.trim()) return key;
  throw startProblem(
    'key/damaged',
    `The master key in ${file} is damaged: it should hold one line of 44 letters and signs. Put back the file from the copy you keep in a safe place.`,
  );
}

function missing(file: string): Error {
  return startProblem(
    'key/missing',
    `The master key is missing. It should be in ${file}, and what is kept here was closed with it. Put back the file from the copy you keep in a safe place. Without it nothing can be read, and a new key would not help, so none was made.`,
  );
}
