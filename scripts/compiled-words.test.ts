import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saidByServer } from './compiled-words.ts';

const sources = fileURLToPath(new URL('../src/', import.meta.url));

/** The files of pages that say something of these areas. */
function filesThatSay(areas: readonly string[]): string[] {
  const words = new RegExp(`['"\`](${areas.join('|')})\\.`);
  return ['web', 'rooms']
    .flatMap((folder) =>
      readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .filter((file) => words.test(readFileSync(join(sources, file), 'utf8')));
}

test('no page says what only the server has words for', () => {
  expect(filesThatSay(saidByServer)).toEqual([]);
  // The control: what pages do say is found.
  expect(filesThatSay(['goals'])).toContain('rooms/goals/goals-page.tsx');
});
