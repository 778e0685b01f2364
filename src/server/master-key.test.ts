import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { there } from '../testing/there.ts';
import { followMasterKey, readMasterKey, replaceMasterKey } from './master-key.ts';

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

const line = (name: string, key: Buffer, rest = '') => `${name} ${key.toString('base64')}${rest}\n`;
const [current, former, old, root] = [1, 2, 3, 4].map((n) => Buffer.alloc(32, n));
const rotated = {
  current: there(current),
  former: there(former),
  retired: [{ key: there(old), since: '2026-01-31' }],
  root: there(root),
};

test('after a rotation the file names what each key is for, and is replaced whole', async () => {
  await readMasterKey(file, false);
  await replaceMasterKey(file, rotated);
  expect((await readMasterKey(file, true)).keys).toEqual(rotated);
  expect(await modeOf(file)).toBe('600');
  expect(await readdir(join(folder, 'keys'))).toEqual(['master.key']);
});

test.each([
  ['half a key', line('current', Buffer.alloc(31)) + line('purposes', rotated.root)],
  ['no purposes', line('current', rotated.current) + line('former', rotated.former)],
  ['two current ones', line('current', rotated.current).repeat(2) + line('purposes', rotated.root)],
  [
    'a former one cut off',
    `${line('current', rotated.current)}former AAAA\n${line('purposes', rotated.root)}`,
  ],
  [
    'a name of nobody',
    line('current', rotated.current) + line('purposes', rotated.root) + line('spare', rotated.root),
  ],
])('a rotated file with %s is damaged', async (_, text) => {
  await readMasterKey(file, false);
  await writeFile(file, text);
  await expect(readMasterKey(file, true)).rejects.toMatchObject({ code: 'key/damaged' });
});

test('a house that is open sees a replaced file once, and nothing where it is damaged or gone', async () => {
  await readMasterKey(file, false);
  const follow = followMasterKey(file);
  expect(follow()).toBeDefined();
  expect(follow()).toBeUndefined();
  await replaceMasterKey(file, rotated);
  expect(follow()).toEqual(rotated);
  expect(follow()).toBeUndefined();
  await writeFile(file, 'half a');
  expect(follow()).toBeUndefined();
  await rm(file);
  expect(follow()).toBeUndefined();
});
