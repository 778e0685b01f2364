/**
 * Nobody gets a figure about feedback: no route reads it, no tool of the keeper counts it, and
 * nothing in its own pages adds answers up. The server stores it as it stores everything.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const source = fileURLToPath(new URL('../../', import.meta.url));

function filesIn(...patterns: string[]): { file: string; text: string }[] {
  return globSync(patterns, { cwd: source })
    .filter((file) => !/\.test\.tsx?$|\/example\//.test(file))
    .map((file) => ({ file, text: readFileSync(`${source}${file}`, 'utf8') }));
}

const known = /rooms\/feedback|['"`/]feedback\b/;
const figures = /\breduce\(|\bMath\.|\bsum\b|\bmean\b|\baverages?\b|\bscores?\b|\brank/i;

/** What a comment says is not what a line does. */
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

test('the server and the keeper’s tools do not know that there is feedback', () => {
  const files = filesIn('server/**/*.ts', 'operator/**/*.ts');
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(({ text }) => known.test(text)).map(({ file }) => file)).toEqual([]);
});

test('nothing in the room makes one number of several', () => {
  const files = filesIn('rooms/feedback/*.{ts,tsx}');
  expect(files.length).toBeGreaterThan(10);
  const found = files.filter(({ text }) => figures.test(withoutComments(text)));
  expect(found.map(({ file }) => file)).toEqual([]);
});

test('both would be noticed', () => {
  expect("app.get('/api/practice/feedback')").toMatch(known);
  expect("import { feedback } from '../rooms/feedback/feedback.ts'").toMatch(known);
  expect('const mean = answers.reduce((a, b) => a + b) / answers.length;').toMatch(figures);
});
