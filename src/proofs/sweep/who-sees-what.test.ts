import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readWhoMay } from './who-may.ts';
import { whoSeesWhat } from './who-sees-what.ts';

const page = new URL('../../../docs/who-sees-what.md', import.meta.url);

test('docs/who-sees-what.md says what the table says', async () => {
  const now = whoSeesWhat(readWhoMay());
  if (process.env.WRITE_DOCS) await writeFile(page, now);
  expect(await readFile(page, 'utf8')).toBe(now);
});

test('each line of the table has a sentence', () => {
  const { routes, acts } = readWhoMay();
  const without = [...routes.values(), ...acts.values()]
    .filter(({ cells }) => !/^[A-Z].+\.$/.test(cells['in words'] ?? ''))
    .map(({ name }) => name);
  expect(without).toEqual([]);
});
