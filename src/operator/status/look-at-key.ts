import { readFile, stat } from 'node:fs/promises';
import { readKeyText } from '../../server/key-file.ts';

/** The key file from outside: who can reach it, and whether a rotation is under way. */
export type KeyFacts = {
  file: string;
  /** As `ls` would say in numbers: `600`. Undefined where there is no file, or no way to it. */
  mode?: string;
  state: 'well' | 'missing' | 'open to others' | 'damaged' | 'rotating';
  retired: number;
};

export async function lookAtKey(file: string): Promise<KeyFacts> {
  const stats = await stat(file).catch(() => undefined);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (!stats || text === undefined) return { file, state: 'missing', retired: 0 };
  const keys = readKeyText(text);
  const isOpen = process.platform !== 'win32' && (stats.mode & 0o077) !== 0;
  return {
    file,
    mode: (stats.mode & 0o777).toString(8).padStart(3, '0'),
    state: isOpen ? 'open to others' : stateOf(keys),
    retired: keys?.retired.length ?? 0,
  };
}

function stateOf(keys: ReturnType<typeof readKeyText>): KeyFacts['state'] {
  if (!keys) return 'damaged';
  return keys.former ? 'rotating' : 'well';
}
