import { expect, test } from 'vitest';
import { checkImportLaw } from './import-law.ts';
import { importLaw } from './import-law-rules.ts';
import { plant } from './plant.ts';

/** A house that keeps the law; each planted file then breaks it in one way. */
const lawful = {
  'src/record/item.ts': `import { z } from 'zod';\nexport const item = z.object({});`,
  'src/record/entry.ts': `import { item } from './item.ts';\nexport const entry = item;`,
  'src/rooms/goals/goals.ts': `import { entry } from '../../record/entry.ts';\nexport const goals = entry;`,
  'src/rooms/goals/goals-page.tsx': `import { goals } from './goals.ts';
import { Button } from '../../web/ui/button.tsx';
import { say } from '../../locales/say.ts';
export const GoalsPage = () => <Button>{say(goals)}</Button>;`,
  'src/rooms/story/story.ts': `export const story = 1;`,
  'src/rooms/rooms.ts': `import { goals } from './goals/goals.ts';
import { story } from './story/story.ts';
export const rooms = [goals, story];`,
  'src/rooms/pages.tsx': `import { GoalsPage } from './goals/goals-page.tsx';\nexport const pages = [GoalsPage];`,
  'src/locales/say.ts': `export const say = String;`,
  'src/server/main.ts': `import { rooms } from '../rooms/rooms.ts';
import { readFileSync } from 'node:fs';
export const main = [rooms, readFileSync];`,
  'src/web/ui/button.tsx': `export const Button = 'button';`,
  'src/web/main.tsx': `import { pages } from '../rooms/pages.tsx';\nexport const main = pages;`,
  'src/testing/clock.ts': `export const thing = 1;`,
  'src/server/example/story.ts': `import { cast } from '../../testing/cast.ts';\nexport const story = cast;`,
  'src/testing/cast.ts': `import { rooms } from '../rooms/rooms.ts';\nexport const cast = rooms;`,
  'src/rooms/goals/goals.test.ts': `import { cast } from '../../testing/cast.ts';\nexport const t = cast;`,
};

const pure = (path: string) => `import { thing } from '${path}';\nexport const planted = thing;`;

const planted: [rule: string, file: string, text: string][] = [
  ['record-is-pure', 'src/record/a.ts', pure('../locales/say.ts')],
  [
    'record-is-pure',
    'src/record/a.ts',
    `import type { A } from '../rooms/rooms.ts';\nexport type B = A;`,
  ],
  ['record-is-pure', 'src/record/a.ts', pure('react')],
  ['record-is-pure', 'src/record/a.ts', `export const later = () => import('../server/main.ts');`],
  ['room-is-pure', 'src/rooms/goals/a.ts', pure('../../web/ui/button.tsx')],
  ['room-is-pure', 'src/rooms/goals/a.ts', pure('./goals-page.tsx')],
  ['room-is-pure', 'src/rooms/goals/a.ts', pure('node:crypto')],
  ['room-is-pure', 'src/rooms/goals/deep/a.ts', pure('uuid')],
  ['room-pages-stay-home', 'src/rooms/goals/a.tsx', pure('../../web/main.tsx')],
  ['room-pages-stay-home', 'src/rooms/goals/a.tsx', pure('../../server/main.ts')],
  ['rooms-do-not-know-each-other', 'src/rooms/goals/a.tsx', pure('../story/story.ts')],
  ['rooms-do-not-know-each-other', 'src/rooms/goals/a.test.ts', pure('../story/story.ts')],
  ['one-list-of-rooms', 'src/rooms/second-list.ts', pure('./goals/goals.ts')],
  ['list-of-rooms-shows-nothing', 'src/rooms/rooms.ts', pure('./goals/goals-page.tsx')],
  ['server-shows-nothing', 'src/server/a.ts', pure('../web/tokens.ts')],
  ['server-shows-nothing', 'src/server/a.ts', pure('../rooms/pages.tsx')],
  ['house-needs-no-tools', 'src/server/a.ts', pure('../operator/tool.ts')],
  [
    'web-is-no-server',
    'src/web/a.ts',
    `import type { A } from '../server/main.ts';\nexport type B = A;`,
  ],
  ['web-has-no-node', 'src/web/a.ts', pure('node:path')],
  ['words-stand-alone', 'src/locales/a.ts', pure('../record/item.ts')],
  ['product-does-not-need-tests', 'src/server/a.ts', pure('../testing/clock.ts')],
  ['no-cycles', 'src/record/item.ts', pure('./entry.ts')],
  ['no-re-exports', 'src/record/a.ts', `export { item } from './item.ts';`],
  ['no-re-exports', 'src/record/a.ts', `export * from './item.ts';`],
  ['imports-exist', 'src/record/a.ts', pure('./nowhere.ts')],
];

test('a house that keeps the law has nothing to mend', async () => {
  expect(await checkImportLaw(plant(lawful))).toEqual({
    looked: expect.stringMatching(/^15 files, \d\d imports$/),
    problems: [],
  });
});

test.each(planted)('%s is found in %s: %s', async (rule, file, text) => {
  const thing = 'export const thing = 1;';
  const extra = { 'src/web/tokens.ts': thing, 'src/operator/tool.ts': thing };
  const root = plant({ ...lawful, ...extra, [file]: text });
  const { problems } = await checkImportLaw(root);
  expect(problems.filter((problem) => problem.startsWith(`${rule}: ${file}`))).not.toEqual([]);
});

test('every rule has been broken by a planted file', () => {
  const broken = new Set(planted.map(([rule]) => rule));
  expect(importLaw.map(({ name }) => name).filter((name) => !broken.has(name ?? ''))).toEqual([]);
});

test('a tree without files, or without imports, does not pass', async () => {
  expect((await checkImportLaw(plant({}))).problems).toHaveLength(1);
  const lonely = plant({ 'src/record/a.ts': 'export const a = 1;' });
  expect((await checkImportLaw(lonely)).problems).toHaveLength(1);
});
