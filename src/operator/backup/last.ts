/** When the last copy was made: a small file beside the database, for `status`. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Instant } from '../../record/time.ts';

const lastBackup = z.strictObject({ at: z.int(), archive: z.string() });
export type LastBackup = z.infer<typeof lastBackup>;

const fileIn = (dataFolder: string) => join(dataFolder, 'last-backup.json');

export async function keepLastBackup(dataFolder: string, last: LastBackup): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const unfinished = `${fileIn(dataFolder)}.unfinished`;
  await writeFile(unfinished, JSON.stringify(last), { mode: 0o600, flush: true });
  await rename(unfinished, fileIn(dataFolder));
}

/** Undefined where none was made from here yet. */
export async function readLastBackup(dataFolder: string): Promise<LastBackup | undefined> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : read(text);
}

/** One that was cut short by a power cut says nothing. */
function read(text: string): LastBackup | undefined {
  try {
    return lastBackup.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** How old a copy may be before it is a finding, in days. */
const tooOld = 8;

export function sayLastBackup(last: LastBackup | undefined, now: Instant): string {
  if (!last) return 'No copy was made yet. Make one: npm run hearthside -- backup --help';
  const hours = Math.floor((now - last.at) / 3_600_000);
  const age = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
  const isOld = hours > tooOld * 24;
  return `The last copy is ${age} old.${isOld ? ' That is too long: make one now.' : ''}`;
}
