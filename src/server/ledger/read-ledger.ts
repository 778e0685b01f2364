/** Reading the ledger back: every line, in order, or in words what is missing or was changed. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { firstOfFile, hashLine, readLine, type Beginning, type LedgerLine } from './line.ts';
import { isLedgerFile } from './ledger.ts';

/** How far the ledger went at some moment: of each file, how many lines, and the hash of the last. */
export type LedgerPosition = Readonly<Record<string, { lines: number; hash: string }>>;

type LedgerFile = { name: string; lines: (LedgerLine | Beginning)[]; hashes: string[] };

export type ReadLedger = {
  position: LedgerPosition;
  /** What was written after a position, the earliest first. */
  after(position: LedgerPosition): LedgerLine[];
  /** What does not hold, in words; also what a position says was there and is not. */
  problems(position: LedgerPosition): string[];
};

/** How long each file is now, in bytes. */
export async function ledgerSizes(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder).catch(absent)).filter(isLedgerFile);
  const sized = names.map(async (name) => [name, (await stat(join(folder, name))).size] as const);
  return Object.fromEntries(await Promise.all(sized));
}

/** Reads it whole, or as it was at some sizes. A folder that is not there is a ledger without a line. */
export async function readLedger(
  folder: string,
  sizes?: Readonly<Record<string, number>>,
): Promise<ReadLedger> {
  const until = sizes ?? (await ledgerSizes(folder));
  const names = Object.keys(until).sort();
  const files: LedgerFile[] = [];
  const broken: string[] = [];
  for (const name of names) {
    const { file, problem } = await readLedgerFile(folder, name, until[name] ?? 0);
    if (problem !== undefined) broken.push(problem);
    files.push(file);
  }
  return {
    position: Object.fromEntries(
      files.map(({ name, hashes }) => [name, { lines: hashes.length, hash: hashes.at(-1) ?? '' }]),
    ),
    after: (position) => linesAfter(files, position),
    problems: (position) => [
      ...broken,
      ...files.flatMap((file) => missingBefore(file, files)),
      ...missingSince(files, position),
    ],
  };
}

function absent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

async function readLedgerFile(
  folder: string,
  name: string,
  size: number,
): Promise<{ file: LedgerFile; problem?: string }> {
  const file: LedgerFile = { name, lines: [], hashes: [] };
  let before = firstOfFile;
  for await (const text of wholeLines(join(folder, name), size)) {
    const read = readLine(text);
    const number = file.lines.length + 1;
    const begins = read?.line.what === 'begins';
    if (!read || read.before !== before || begins !== (number === 1)) {
      return { file, problem: `The ledger's file ${name} was changed at line ${number}.` };
    }
    before = hashLine(text);
    file.lines.push(read.line);
    file.hashes.push(before);
  }
  return { file };
}

/** The lines that were written to their end. One cut short by a full disk or a kill never counted. */
async function* wholeLines(path: string, size: number): AsyncGenerator<string> {
  if (size === 0) return;
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8', end: size - 1 })) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}

function linesAfter(files: readonly LedgerFile[], position: LedgerPosition): LedgerLine[] {
  const lines = files.flatMap((file) => file.lines.slice(position[file.name]?.lines ?? 0));
  return lines
    .filter((line): line is LedgerLine => line.what !== 'begins')
    .sort((one, other) => one.at - other.at);
}

/** Each file names the one before it; one that is named must be there, with the beginning it had. */
function missingBefore(file: LedgerFile, files: readonly LedgerFile[]): string[] {
  const [first] = file.lines;
  if (first?.what !== 'begins' || first.after === null) return [];
  const { file: name, hash } = first.after;
  const named = files.find((each) => each.name === name);
  if (named?.hashes[0] === hash) return [];
  return [`The ledger's file ${name} is missing, or is another than it was.`];
}

function missingSince(files: readonly LedgerFile[], position: LedgerPosition): string[] {
  return Object.entries(position).flatMap(([name, { lines, hash }]) => {
    if (lines === 0) return [];
    const file = files.find((each) => each.name === name);
    if (!file) return [`The ledger's file ${name} is missing.`];
    if (file.hashes[lines - 1] === hash) return [];
    return [`The ledger's file ${name} no longer holds what it held when the copy was made.`];
  });
}
