/**
 * Checks that files and functions stay small, and that names say what a thing is.
 * Over the limit, a second noun is hiding. Run it by itself: `node scripts/size-rules.ts`.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { printFindings, type Findings } from './findings.ts';
import { findBigParts } from './big-parts.ts';

const looksAt = ['{src,e2e,bench,scripts}/**/*.{ts,tsx,mjs,css}', 'db/**/*.sql', '*.ts'];

/** Written by programs, for programs; they are as long as they are. */
const generated = ['db/schema.sql', 'src/server/store/db-types.ts'];

const emptyNames = 'utils|util|helpers|helper|common|misc|manager|service|base|data|info'.split(
  '|',
);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;

export function checkSizes(root: string): Findings {
  const files = looksAt.flatMap((glob) => globSync(glob, { cwd: root }));
  const paths = files.map((file) => file.replaceAll('\\', '/'));
  const written = paths.filter((path) => !generated.includes(path));
  const problems = written.flatMap((path) => [
    ...findInName(path),
    ...findInText(path, readFileSync(join(root, path), 'utf8')),
  ]);
  if (written.length === 0) problems.push('no-files: the size rules saw no file at all');
  return { looked: `${written.length} files`, problems };
}

function findInName(file: string): string[] {
  const problems = [];
  const empty = file.split(/[/.-]/).find((word) => emptyNames.includes(word));
  if (empty) problems.push(`name: ${file} is called "${empty}", which says nothing about it`);
  if (/\.(tsx?|mjs|css)$/.test(file) && !kebabCase.test(basename(file)))
    problems.push(`name: ${file} is not in kebab-case`);
  return problems;
}

function findInText(file: string, text: string): string[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const limit = fileLimit(file);
  const problems = lines > limit ? [`file: ${file} has ${lines} lines, ${limit} are allowed`] : [];
  if (/\.(tsx?|mjs)$/.test(file)) problems.push(...findBigParts(file, text));
  return problems;
}

function fileLimit(file: string): number {
  const mayBeLonger = /\.(test\.tsx?|story\.ts|sql)$/.test(file) || file.startsWith('src/locales/');
  return mayBeLonger ? 400 : 250;
}

if (import.meta.main) printFindings('size rules', checkSizes(process.cwd()));
