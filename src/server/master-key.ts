/** The master key: one small file, made at the first start, which everything that is kept hangs on. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { firstKeyFile, readKeyText, writeKeyText, type KeyFile } from './key-file.ts';
import { startProblem } from './start-problem.ts';

/**
 * Reads the key. It is made only where there is nothing yet that another key could have closed,
 * and a file that is there is never written over.
 */
export async function readMasterKey(
  file: string,
  hasDatabase: boolean,
): Promise<{ keys: KeyFile; isNew: boolean }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw startProblem(
      'key/not-readable',
      `The master key in ${file} cannot be read (${error.code ?? 'unknown'}). Let the user who starts Hearthside own that file.`,
    );
  });
  if (text !== undefined) {
    await refuseOpenFile(file);
    return { keys: decode(file, text), isNew: false };
  }
  if (hasDatabase) throw missing(file);
  return { keys: await make(file), isNew: true };
}

/**
 * Looks at the key file again, and gives what is new there; undefined when nothing is. It is asked
 * while a key is being opened or made, so it waits for the disk, and only where the file has changed.
 */
export function followMasterKey(file: string): () => KeyFile | undefined {
  let seen = '';
  return () => {
    try {
      const { ino, mtimeMs, size } = statSync(file);
      const mark = `${ino} ${mtimeMs} ${size}`;
      if (mark === seen) return undefined;
      const keys = readKeyText(readFileSync(file, 'utf8'));
      if (keys) seen = mark;
      return keys;
    } catch {
      // A file that is gone or closed for a moment changes nothing: what was read holds.
      return undefined;
    }
  };
}

/** Puts other keys in the place of those in the file: whole and on the disk, or not at all. */
export async function replaceMasterKey(file: string, keys: KeyFile): Promise<void> {
  const { uid, gid } = await stat(file);
  const unfinished = `${file}.${randomUUID()}`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(writeKeyText(keys));
      // Started by root, it stays the file of whom it was.
      if (process.getuid?.() === 0) await handle.chown(uid, gid);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    await syncFolder(dirname(file));
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function make(file: string): Promise<KeyFile> {
  const keys = firstKeyFile(randomBytes(32));
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await chmod(dirname(file), 0o700);
  // Fails where a file is by now. On the disk before the first word is closed with it.
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(writeKeyText(keys));
    await handle.chmod(0o600);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(file));
  return keys;
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

function decode(file: string, text: string): KeyFile {
  const keys = readKeyText(text);
  if (keys) return keys;
  throw startProblem(
    'key/damaged',
    `The master key in ${file} is damaged: it should hold one line of 44 letters and signs, or several that say what each key is for. Put back the file from the copy you keep in a safe place.`,
  );
}

function missing(file: string): Error {
  return startProblem(
    'key/missing',
    `The master key is missing. It should be in ${file}, and what is kept here was closed with it. Put back the file from the copy you keep in a safe place. Without it nothing can be read, and a new key would not help, so none was made.`,
  );
}
