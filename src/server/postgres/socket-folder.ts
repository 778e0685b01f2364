import { chmod, chown, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

export const socketPort = 5432;

// The system's address of a socket holds 104 bytes on macOS and 108 on Linux, the last one empty.
const longestAddress = 103;
const freshPrefix = 'hearthside-';

/** Where PostgreSQL's socket lives: beside the database, or in a fresh short folder. */
export async function makeSocketFolder(
  beside: string,
  owner: { uid: number; gid: number } | undefined,
): Promise<string> {
  const folder = await makeFolder(join(beside, 'socket'));
  await chmod(folder, 0o700);
  if (owner) await chown(folder, owner.uid, owner.gid);
  return folder;
}

export function isFreshSocketFolder(folder: string): boolean {
  return basename(folder).startsWith(freshPrefix);
}

async function makeFolder(wanted: string): Promise<string> {
  if (fits(wanted)) {
    await mkdir(wanted, { recursive: true });
    return wanted;
  }
  const inTemporary = join(tmpdir(), `${freshPrefix}XXXXXX`);
  return mkdtemp(join(fits(inTemporary) ? tmpdir() : '/tmp', freshPrefix));
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}.lock`)) <= longestAddress;
}
