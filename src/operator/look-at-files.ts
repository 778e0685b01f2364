import { stat } from 'node:fs/promises';
import { wronglyAsked } from './wrongly-asked.ts';

/** Before anything is begun: what was named is there, and is what it should be. */
export async function expectFile(path: string, option: string): Promise<void> {
  const found = await look(path);
  if (found?.isFile()) return;
  throw wronglyAsked(
    'operator/no-file',
    found
      ? `${path} is a folder. Name the file in it (${option}).`
      : `There is no file ${path}. Look at its name (${option}).`,
  );
}

export async function expectFolder(path: string, option: string): Promise<void> {
  const found = await look(path);
  if (found?.isDirectory()) return;
  throw wronglyAsked(
    'operator/no-folder',
    found
      ? `${path} is a file. Name the folder in which it is (${option}).`
      : `There is no folder ${path}. Look at its name (${option}).`,
  );
}

const look = (path: string) =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
