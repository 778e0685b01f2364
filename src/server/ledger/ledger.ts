/**
 * The ledger: what must never come back, kept outside the database, so that a copy of yesterday
 * cannot give back what was taken away today. A line is on the disk before the transaction it
 * belongs to commits. If the commit then fails, the ledger says that more was taken back than was:
 * closed, never open.
 *
 * Each process writes files of its own, one for each start in which something ended, so that
 * several need no lock between them.
 */
import { randomBytes } from 'node:crypto';
import { access, constants, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToOwner, makeOwnFolder } from '../give-to-owner.ts';
import { startProblem } from '../start-problem.ts';
import { syncFolder } from '../sync-folder.ts';
import { firstOfFile, hashLine, writeLine, type Beginning, type LedgerLine } from './line.ts';

export type Ledger = {
  /** Answers when the lines are on the disk; throws `LedgerProblem` when they cannot be. */
  write(lines: readonly LedgerLine[]): Promise<void>;
};

/** For houses whose past is never brought back: tests and measurements. */
export const noLedger: Ledger = { write: async () => {} };

/** True for the fault of a ledger that cannot be written; nothing was changed then. */
export function isLedgerProblem(error: unknown): boolean {
  return error instanceof Error && error.name === 'LedgerProblem';
}

function ledgerProblem(cause: unknown): Error {
  return Object.assign(new Error('the ledger cannot be written', { cause }), {
    name: 'LedgerProblem',
  });
}

export function isLedgerFile(name: string): boolean {
  return /^\d{8}T\d{6}\.\d{3}Z-[0-9a-f]{8}\.log$/.test(name);
}

/** Makes the folder where there is none, once: a disk that goes away later is not replaced by a folder of its name. */
export async function openLedger(folder: string): Promise<Ledger> {
  try {
    await makeOwnFolder(folder);
    await access(folder, constants.W_OK);
    // Whoever cannot read the last file could not say what the next one follows.
    await beginningAfter(folder);
  } catch (error) {
    throw startProblem(
      'ledger/not-writable',
      `Hearthside may not use ${folder}, where it keeps what was taken back (${(error as NodeJS.ErrnoException).code ?? 'unknown'}). Give that folder and the files in it to the user who starts Hearthside, or choose another one with HEARTHSIDE_LEDGER.`,
    );
  }
  const write = fileWriter(folder);
  // From its first start on a house has a ledger, so that one that is lost is missed.
  if (!(await readdir(folder)).some(isLedgerFile)) await write([]);
  return gatherWrites(write);
}

type Waiting = {
  lines: readonly LedgerLine[];
  done: () => void;
  failed: (error: unknown) => void;
};

type Write = (lines: readonly LedgerLine[]) => Promise<void>;

/** Those who come while the disk is busy share the next write. */
function gatherWrites(write: Write): Ledger {
  let waiting: Waiting[] = [];
  let isWriting = false;
  const writeAll = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        await write(together.flatMap(({ lines }) => lines));
        for (const { done } of together) done();
      } catch (error) {
        for (const { failed } of together) failed(ledgerProblem(error));
      }
    }
    isWriting = false;
  };
  return {
    write: (lines) =>
      new Promise((done, failed) => {
        waiting.push({ lines, done, failed });
        if (!isWriting) void writeAll();
      }),
  };
}

/** Writes to the newest file, or begins one: at first, and after anything went wrong with the last. */
function fileWriter(folder: string): Write {
  let file: string | undefined;
  let before = firstOfFile;
  return async (lines) => {
    const isNew = file === undefined;
    const into = file ?? newName();
    const all = isNew ? [await beginningAfter(folder), ...lines] : lines;
    let last = isNew ? firstOfFile : before;
    const texts = all.map((line) => {
      const { text, hash } = writeLine(line, last);
      last = hash;
      return `${text}\n`;
    });
    // A line half written by a full disk stays the last of its file, and is not read.
    file = undefined;
    await append(folder, into, texts.join(''), isNew);
    if (isNew) await syncFolder(folder);
    file = into;
    before = last;
  };
}

/** Opened anew each time: a file kept open would still take lines when its folder is gone. */
async function append(folder: string, name: string, text: string, isNew: boolean): Promise<void> {
  const { O_WRONLY, O_APPEND, O_CREAT, O_EXCL } = constants;
  const mode = O_WRONLY | O_APPEND | (isNew ? O_CREAT | O_EXCL : 0);
  const handle = await open(join(folder, name), mode, 0o600);
  try {
    if (isNew) await giveToOwner(handle, folder);
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

function newName(): string {
  const time = new Date().toISOString().replaceAll(/[-:]/g, '');
  return `${time}-${randomBytes(4).toString('hex')}.log`;
}

async function beginningAfter(folder: string): Promise<Beginning> {
  const at = Date.now();
  const files = (await readdir(folder)).filter(isLedgerFile).sort();
  for (const file of files.reverse()) {
    const [first = '', ...others] = (await readFile(join(folder, file), 'utf8')).split('\n');
    // One whose first line is not whole is only being begun, or was never.
    if (others.length > 0) return { what: 'begins', at, after: { file, hash: hashLine(first) } };
  }
  return { what: 'begins', at, after: null };
}
