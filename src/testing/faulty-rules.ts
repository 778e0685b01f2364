import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rules } from './pure-record.ts';

/** A bug planted on purpose: where, in which words, and what stands there instead. */
export type PlantedBug = { bug: string; file: string; from: string; to: string };

const source = fileURLToPath(new URL('../', import.meta.url));
const parts = [
  'record/audience',
  'record/effects',
  'rooms/acting',
  'rooms/rooms',
  'rooms/feedback/agenda-lines',
];

/** The rules with a bug planted in them: a copy of the core, changed, and run from elsewhere. */
export async function faultyRules(planted: PlantedBug): Promise<Rules> {
  return (await faultyParts(planted, parts)) as Rules;
}

/** The same for other parts of the core: all that they export, together. */
export async function faultyParts(planted: PlantedBug, wanted: readonly string[]): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-planted-'));
  try {
    await copyCore(folder, planted);
    const modules = await Promise.all(
      wanted.map(
        (part) => import(/* @vite-ignore */ pathToFileURL(join(folder, `${part}.mjs`)).href),
      ),
    );
    return Object.assign({}, ...modules);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyCore(folder: string, planted: PlantedBug) {
  await symlink(join(source, '../node_modules'), join(folder, 'node_modules'));
  await Promise.all(
    coreFiles().map(async (file) => {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      const text = await readFile(join(source, file), 'utf8');
      const script = stripTypeScriptTypes(file === planted.file ? plantIn(text, planted) : text);
      const renamed = script.replaceAll(/(from '\.[^']+)\.ts'/g, "$1.mjs'");
      await writeFile(join(folder, file.replace(/\.ts$/, '.mjs')), renamed);
    }),
  );
}

function coreFiles(): string[] {
  return globSync('{record,rooms}/**/*.ts', { cwd: source }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
}

/** What is to be replaced must be there exactly once, or the bug is not planted at all. */
function plantIn(text: string, { bug, file, from, to }: PlantedBug): string {
  const pieces = text.split(from);
  if (pieces.length === 2) return pieces.join(to);
  throw new Error(`"${bug}" finds its text ${pieces.length - 1} times in ${file}, not once`);
}
