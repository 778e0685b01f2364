import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from './compare.ts';
import { plantIn, type Planted } from './planted.ts';

const record = new URL('../../record/', import.meta.url);

/** The files that make up the rule. */
const files = ['audience.ts', 'circle.ts', 'time.ts'];

/** The rule with a fault planted in it: a copy of its text, changed, and run from elsewhere. */
export async function faultyRule(planted: Planted): Promise<Rule> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-planted-'));
  try {
    for (const file of files) {
      const text = await readFile(new URL(file, record), 'utf8');
      const faulty = file === planted.file ? plantIn(text, planted) : text;
      const script = stripTypeScriptTypes(faulty).replaceAll(
        /(from '\.\/[a-z-]+)\.ts'/g,
        "$1.mjs'",
      );
      await writeFile(join(folder, file.replace('.ts', '.mjs')), script);
    }
    const module = pathToFileURL(join(folder, 'audience.mjs')).href;
    return (await import(/* @vite-ignore */ module)) as Rule;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
