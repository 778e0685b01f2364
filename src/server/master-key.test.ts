import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readMasterKey } from './master-key.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearthside-key-'));
  file = join(folder, 'keys', 'master.key');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

test('the first start makes a key that only its owner can reach, and says what it is', async () => {
  const made = await readMasterKey(file, false);
  expect(made.isNew).toBe(true);
  expect(made.keys.current).toHaveLength(32);
  expect(made.keys.root).toEqual(made.keys.current);
  expect(await modeOf(file)).toBe('600');
  expect(await modeOf(join(folder, 'keys'))).toBe('700');
  expect(await readFile(file, 'utf8')).toMatch(
    /^# The master key of this Hearthside.*never|nobody/s,
  );
});

test('later starts read the same key', async () => {
  const made = await readMasterKey(file, false);
  expect(await readMasterKey(file, true)).toEqual({ keys: made.keys, isNew: false });
});

test('a missing key is never replaced where something was closed with it', async () => {
  await expect(readMasterKey(file, true)).rejects.toMatchObject({
    code: 'key/missing',
    message: expect.stringContaining('The master key is missing.') as string,
  });
  await expect(stat(file)).rejects.toThrow('ENOENT');
});

test.each(['640', '604', '666', '777'])(
  'a key that others can reach (%s) is refused',
  async (mode) => {
    await readMasterKey(file, false);
    await chmod(file, Number.parseInt(mode, 8));
    await expect(readMasterKey(file, true)).rejects.toMatchObject({ code: 'key/open-to-others' });
  },
);

test.each(['', '# only words\n', 'c2hvcnQ=\n', 'not a key at all, though 44 signs long, you see'])(
  'a damaged key is said to be damaged: %j',
  async (text) => {
    await readMasterKey(file, false);
    await writeFile(file, text);
    await expect(readMasterKey(file, true)).rejects.toMatchObject({ code: 'key/damaged' });
    expect(await readFile(file, 'utf8')).toBe(text);
  },
);

test('two starts at once do not write over each other', async () => {
  const tries = await Promise.allSettled([readMasterKey(file, false), readMasterKey(file, false)]);
  const made = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value.keys] : []));
  const kept = (await readMasterKey(file, true)).keys;
  expect(made.length).toBeGreaterThan(0);
  for (const keys of made) expect(keys).toEqual(kept);
});
