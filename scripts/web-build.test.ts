import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plant } from './plant.ts';
import { ensureWebBuilt, hashSources } from './web-build.mjs';

const house = { 'index.html': '<p>', 'src/web/main.tsx': 'a', 'src/rooms/goals/goals.ts': 'b' };

test('pages are built again when something of them changed, by content', () => {
  const root = plant(house);
  const before = hashSources(root);
  expect(hashSources(plant(house))).toBe(before);
  writeFileSync(join(root, 'src/rooms/goals/goals.ts'), 'c');
  expect(hashSources(root)).not.toBe(before);
});

test('what does not reach the browser does not build anything', () => {
  const more = { 'src/server/main.ts': 'd', 'src/web/main.test.tsx': 'e' };
  expect(hashSources(plant({ ...house, ...more }))).toBe(hashSources(plant(house)));
});

test('built pages are left as they are', async () => {
  const root = plant(house);
  const built = plant({ ...house, 'dist/.built': hashSources(root) });
  // Building would fail here, for there is no builder.
  await expect(ensureWebBuilt(built)).resolves.toBeUndefined();
  await expect(ensureWebBuilt(root)).rejects.toThrow(/could not be built/);
});
