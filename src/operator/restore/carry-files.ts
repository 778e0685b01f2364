/** Puts the ledger and the checkpoints of a house that was lost beside those of the one that is restored. */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToOwner, makeOwnFolder } from '../../server/give-to-owner.ts';
import { startProblem } from '../../server/start-problem.ts';
import { syncFolder } from '../../server/sync-folder.ts';

/**
 * Files that only ever grow: of two of one name the longer one counts, and nothing is taken away.
 * Run again after a kill, it goes on where it was.
 */
export async function carryFiles(
  from: string,
  into: string,
  isOurs: (name: string) => boolean,
): Promise<void> {
  await makeOwnFolder(into);
  const names = (await readdir(from)).filter(isOurs);
  for (const name of names) {
    const theirs = await readFile(join(from, name));
    const there = await readFile(join(into, name)).catch(absent);
    if (startsWith(there, theirs)) continue;
    if (!startsWith(theirs, there)) throw different(name, from, into);
    const file = await open(join(into, name), 'a', 0o600);
    try {
      await giveToOwner(file, into);
      await file.writeFile(theirs.subarray(there.length));
      await file.sync();
    } finally {
      await file.close();
    }
  }
  await syncFolder(into);
}

const startsWith = (longer: Buffer, shorter: Buffer) =>
  longer.subarray(0, shorter.length).equals(shorter);

function absent(error: NodeJS.ErrnoException): Buffer {
  if (error.code === 'ENOENT') return Buffer.alloc(0);
  throw error;
}

function different(name: string, from: string, into: string): Error {
  return startProblem(
    'restore/two-lines',
    `${name} says one thing in ${from} and another in ${into}, so the two are not of one house, or one was changed. The house stays shut (in quarantine). Give the copy an empty data folder, then run this again.`,
  );
}
