/**
 * What a key file holds. The first one is a single line: one key that both wraps and is the root of
 * the keys for single purposes. After a rotation it has named lines:
 *
 *     current <key>             wraps the keys of practices and partnerships now
 *     former <key>              only while a rotation runs: some keys may still be wrapped by it
 *     retired <key> <date>      wraps nothing in the database; opens copies of keys from before
 *     purposes <key>            the root of the keys for single purposes, which stays
 */
import type { Key } from './store/keys.ts';

export type KeyFile = {
  current: Key;
  former?: Key;
  retired: readonly Retired[];
  root: Key;
};

export type Retired = { key: Key; since: string };

const words = `# The master key of this Hearthside. Keep a copy in a safe place, apart from the data.
# Without this key nobody can ever read what is kept here again: not the practice, not the people
# it belongs to, and not the makers of Hearthside. Whoever has this key and the data can read it all.
`;

/** A house's first key. */
export function firstKeyFile(key: Key): KeyFile {
  return { current: key, retired: [], root: key };
}

export function writeKeyText({ current, former, retired, root }: KeyFile): string {
  const isFirst = former === undefined && retired.length === 0 && current.equals(root);
  if (isFirst) return `${words}${encode(current)}\n`;
  const lines = [
    `current ${encode(current)}`,
    ...(former ? [`former ${encode(former)}`] : []),
    ...retired.map(({ key, since }) => `retired ${encode(key)} ${since}`),
    `purposes ${encode(root)}`,
  ];
  return `${words}${lines.map((line) => `${line}\n`).join('')}`;
}

/** Undefined where the text is damaged: half a key is worse than none. */
export function readKeyText(text: string): KeyFile | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const only = lines.length === 1 ? decode(lines[0]) : undefined;
  if (only) return firstKeyFile(only);
  const named = lines.map((line) => line.split(/\s+/));
  const [current, ...otherCurrent] = keysCalled('current', named);
  const [root, ...otherRoots] = keysCalled('purposes', named);
  const [former, ...otherFormer] = keysCalled('former', named);
  const retired = named
    .filter(([name]) => name === 'retired')
    .map(([, key, since = '']) => ({ key: decode(key), since }));
  const isOdd = named.some(([name = '']) => !names.includes(name));
  if (!current || !root || isOdd) return undefined;
  if ([otherCurrent, otherRoots, otherFormer].some((others) => others.length > 0)) return undefined;
  const whole = retired.flatMap(({ key, since }) => (key ? [{ key, since }] : []));
  const hasHalfFormer = !former && named.some(([name]) => name === 'former');
  if (whole.length < retired.length || hasHalfFormer) return undefined;
  return { current, ...(former ? { former } : {}), retired: whole, root };
}

const names = ['current', 'former', 'retired', 'purposes'];

function keysCalled(called: string, named: readonly string[][]): (Key | undefined)[] {
  return named.filter(([name]) => name === called).map(([, key]) => decode(key));
}

const encode = (key: Key) => key.toString('base64');

function decode(line = ''): Key | undefined {
  const key = Buffer.from(line, 'base64');
  return key.length === 32 && encode(key) === line ? key : undefined;
}
