import { expect, test } from 'vitest';
import { plant } from './plant.ts';
import { checkSizes } from './size-rules.ts';

const lines = (count: number) => 'export {};\n'.repeat(count);
const functionOf = (count: number, name = 'walk') =>
  `export function ${name}() {\n${'  void 0;\n'.repeat(count - 2)}}\n`;
const arrowOf = (count: number, name: string) =>
  `export const ${name} = () => {\n${'  void 0;\n'.repeat(count - 2)}};\n`;

test('what is just within the limits passes', () => {
  const root = plant({
    'src/record/item.ts': lines(250),
    'src/record/item.test.ts': lines(400),
    'src/locales/english.ts': lines(400),
    'db/migrations/0001_start.sql': 'select 1;\n'.repeat(400),
    'db/schema.sql': 'select 1;\n'.repeat(4_000),
    'src/record/walk.ts': functionOf(50),
    'src/web/page.tsx': arrowOf(150, 'Page'),
    'src/record/walk.test.ts': `test('a long chapter', () => {\n${'  void 0;\n'.repeat(300)}});\n`,
    'src/web/fault.tsx': 'class Fault { static getDerivedStateFromError() { return {}; } }',
  });
  expect(checkSizes(root)).toEqual({ looked: '8 files', problems: [] });
});

const planted: [kind: string, file: string, text: string][] = [
  ['file', 'src/record/item.ts', lines(251)],
  ['file', 'src/web/page.css', 'a {}\n'.repeat(251)],
  ['file', 'src/record/item.test.ts', lines(401)],
  ['file', 'src/locales/english.ts', lines(401)],
  ['file', 'e2e/first-visit.story.ts', lines(401)],
  ['file', 'db/access/policies.sql', 'select 1;\n'.repeat(401)],
  ['function', 'src/record/walk.ts', functionOf(51)],
  ['function', 'src/record/walk.ts', arrowOf(51, 'walk')],
  ['function', 'src/record/walk.ts', `export const ways = {\n walk() {\n${'\n'.repeat(60)}} };`],
  ['function', 'src/record/walk.ts', functionOf(51, 'Walk')],
  ['function', 'src/web/walk.tsx', functionOf(51, 'useWalk')],
  ['function', 'src/web/page.tsx', functionOf(151, 'Page')],
  ['function', 'src/web/page.tsx', `export const Page = memo(${functionOf(151, 'Page').slice(7)})`],
  ['function', 'src/record/walk.test.ts', functionOf(51)],
  ['class', 'src/server/store.ts', 'export class Store {}'],
  ['name', 'src/web/date-utils.ts', lines(1)],
  ['name', 'src/helpers/date.ts', lines(1)],
  ['name', 'src/web/DatePicker.tsx', lines(1)],
  ['name', 'src/server/user.service.ts', lines(1)],
  ['parse', 'src/record/item.ts', 'export const = ;'],
];

test.each(planted)('%s: is found in %s', (kind, file, text) => {
  const { problems } = checkSizes(plant({ [file]: text }));
  expect(problems).toEqual([expect.stringMatching(`^${kind}: ${file}`)]);
});

test('a tree without files does not pass', () => {
  expect(checkSizes(plant({})).problems).toHaveLength(1);
});
