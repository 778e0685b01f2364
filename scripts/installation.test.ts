import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInstalled } from './installation.mjs';
import { npmTrouble } from './npm-trouble.mjs';
import { plant } from './plant.ts';

const lock = {
  '': { version: '0.1.0' },
  'node_modules/node': { version: '26.0.0', integrity: 'sha512-a' },
  'node_modules/elsewhere': { version: '1.0.0', optional: true },
};
const packages = (parts: object) => JSON.stringify({ packages: parts });

function plantHouse(here: object) {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return plant({
    'package-lock.json': packages(lock),
    'node_modules/.package-lock.json': packages(here),
    [`node_modules/node/bin/${binary}`]: '',
  });
}

test('a fresh copy is not installed', () => {
  expect(isInstalled(plant({ 'package-lock.json': packages(lock) }))).toBe(false);
});

test('what somebody installed by hand counts, without the parts for other computers', () => {
  const root = plantHouse({ 'node_modules/node': lock['node_modules/node'] });
  expect(isInstalled(root)).toBe(true);
  expect(readFileSync(join(root, 'node_modules', '.hearthside-lock'), 'utf8')).toMatch(/^\w{64}$/);
});

test('another version, another content or a missing part has to be brought', () => {
  const node = lock['node_modules/node'];
  expect(isInstalled(plantHouse({ 'node_modules/node': { ...node, version: '25.0.0' } }))).toBe(
    false,
  );
  expect(isInstalled(plantHouse({ 'node_modules/node': { ...node, integrity: 'sha512-b' } }))).toBe(
    false,
  );
  expect(isInstalled(plantHouse({}))).toBe(false);
});

test('when the lock changes later, the stamp no longer holds', () => {
  const root = plantHouse({ 'node_modules/node': lock['node_modules/node'] });
  expect(isInstalled(root)).toBe(true);
  const newer = { ...lock, 'node_modules/added': { version: '1.0.0' } };
  writeFileSync(join(root, 'package-lock.json'), packages(newer));
  expect(isInstalled(root)).toBe(false);
});

test.each([
  ['npm error code ENOTFOUND', /network could not be reached/],
  ['npm error code EAI_AGAIN', /network could not be reached/],
  ["npm error EACCES: permission denied, mkdir '/srv'", /may not write/],
  ['npm error nospc ENOSPC: no space left on device', /disk is full/],
  ['spawn npm ENOENT', /npm was not found/],
  ['npm error code EUSAGE', /update npm/],
  ['npm error code EINTEGRITY', /damaged/],
  ['something new', /could not be brought/],
])('%s is said in plain words', (said, words) => {
  expect(npmTrouble(said)).toMatchObject({
    name: 'Trouble',
    message: expect.stringMatching(words),
  });
});

/**
 * `npm ci` refuses a lock that leaves out a part for another kind of computer, and npm leaves it
 * out silently when the registry it asked does not have it. Then a fresh copy cannot start.
 */
test("our own lock names every part's variants for other kinds of computers", () => {
  const file = join(import.meta.dirname, '..', 'package-lock.json');
  const parts = JSON.parse(readFileSync(file, 'utf8')).packages as Record<
    string,
    { optionalDependencies?: Record<string, string> }
  >;
  const missing = Object.entries(parts).flatMap(([path, part]) =>
    Object.keys(part.optionalDependencies ?? {}).filter(
      (name) => !parts[`${path}/node_modules/${name}`] && !parts[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
