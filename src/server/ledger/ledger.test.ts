import { chown, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { there } from '../../testing/there.ts';
import { isLedgerProblem, openLedger } from './ledger.ts';
import type { LedgerLine } from './line.ts';
import { readLedger } from './read-ledger.ts';

let folder: string;

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'ledger-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const leave = (at: number): LedgerLine => ({
  what: 'leave',
  at,
  partnership: newId(),
  member: newId(),
});

const onlyFile = async () => join(folder, there((await readdir(folder))[0]));

test('many who end something at once share a write, and every line is there in order', async () => {
  const ledger = await openLedger(folder);
  await Promise.all(Array.from({ length: 200 }, (_, n) => ledger.write([leave(n), leave(n)])));
  const read = await readLedger(folder);
  expect(read.problems({})).toEqual([]);
  expect(read.after({}).map(({ at }) => at)).toEqual(
    Array.from({ length: 400 }, (_, n) => Math.floor(n / 2)),
  );
});

test('several processes write side by side, and a later one goes on after them', async () => {
  const both = await Promise.all([openLedger(folder), openLedger(folder)]);
  await Promise.all(both.flatMap((ledger) => [ledger.write([leave(1)]), ledger.write([leave(2)])]));
  const { position } = await readLedger(folder);
  const later = await openLedger(folder);
  await later.write([leave(3)]);
  await there(both[0]).write([leave(4)]);
  const read = await readLedger(folder);
  expect(read.problems(position)).toEqual([]);
  expect(read.after(position).map(({ at }) => at)).toEqual([3, 4]);
  expect(read.after({})).toHaveLength(6);
});

test('a line that was not written to its end never counted; the next write begins a file', async () => {
  const ledger = await openLedger(folder);
  await ledger.write([leave(1)]);
  const file = await onlyFile();
  await writeFile(file, '{"what":"leave","at":2,"partn', { flag: 'a' });
  const read = await readLedger(folder);
  expect(read.problems({})).toEqual([]);
  expect(read.after({}).map(({ at }) => at)).toEqual([1]);
});

test('a folder that goes away is noticed at once, and used again when it is back', async () => {
  const ledger = await openLedger(folder);
  await ledger.write([leave(1)]);
  await rename(folder, `${folder}-away`);
  const failed = await ledger.write([leave(2)]).catch((error: unknown) => error);
  expect(isLedgerProblem(failed)).toBe(true);
  expect(await ledger.write([leave(3)]).catch(isLedgerProblem)).toBe(true);
  await rename(`${folder}-away`, folder);
  await ledger.write([leave(4)]);
  const read = await readLedger(folder);
  expect(read.problems({})).toEqual([]);
  expect(read.after({}).map(({ at }) => at)).toEqual([1, 4]);
});

test('a ledger where nothing can be written says so in words at the start', async () => {
  await writeFile(join(folder, 'a-file'), '');
  await expect(openLedger(join(folder, 'a-file', 'ledger'))).rejects.toThrow(/HEARTHSIDE_LEDGER/);
});

const tampering: [string, (text: string) => string][] = [
  ['a line taken out', (text) => text.split('\n').toSpliced(2, 1).join('\n')],
  ['two lines swapped', (text) => swapped(text)],
  ['a time changed', (text) => text.replace('"at":2,', '"at":9,')],
  ['the first line taken out', (text) => text.split('\n').slice(1).join('\n')],
  ['words that are no line', (text) => text.replace('"leave"', '"arrive"')],
];

function swapped(text: string): string {
  const lines = text.split('\n');
  return [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n');
}

test.each(tampering)('%s is found', async (_, change) => {
  const ledger = await openLedger(folder);
  for (const at of [1, 2, 3, 4]) await ledger.write([leave(at)]);
  const { position } = await readLedger(folder);
  const file = await onlyFile();
  await writeFile(file, change(await readFile(file, 'utf8')));
  const read = await readLedger(folder);
  expect(read.problems({})).not.toEqual([]);
  expect(read.problems(position)).not.toEqual([]);
});

test('a tail cut off before the last copy is found by what the copy knows; by itself it is not', async () => {
  const ledger = await openLedger(folder);
  for (const at of [1, 2, 3]) await ledger.write([leave(at)]);
  const { position } = await readLedger(folder);
  const file = await onlyFile();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  await writeFile(file, `${lines.slice(0, 3).join('\n')}\n`);
  const read = await readLedger(folder);
  expect(read.problems({})).toEqual([]);
  expect(read.problems(position)).toHaveLength(1);
});

test('a whole file that is gone is found by the file after it, and by what the copy knows', async () => {
  await (await openLedger(folder)).write([leave(1)]);
  const first = await onlyFile();
  await (await openLedger(folder)).write([leave(2)]);
  const { position } = await readLedger(folder);
  await rm(first);
  const read = await readLedger(folder);
  expect(read.problems({})).toHaveLength(1);
  expect(read.problems(position)).toHaveLength(2);
});

/** `restore` and `erase` may be run by root, and the house by somebody else. */
test.runIf(process.getuid?.() === 0)(
  'what root writes belongs to whom the folder belongs to',
  async () => {
    const someone = 65_534;
    await chown(folder, someone, someone);
    const inside = join(folder, 'of', 'the', 'house');
    await (await openLedger(inside)).write([leave(1)]);
    const files = (await readdir(inside)).map((name) => join(inside, name));
    for (const path of [join(folder, 'of'), inside, ...files])
      expect(await stat(path)).toMatchObject({ uid: someone, gid: someone });
  },
);
