/** A browser's profile in a folder, to look at what it left on the disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { test, type House } from './house.ts';

export async function openProfile(folder: string, { origin }: House): Promise<BrowserContext> {
  const { launchOptions = {} } = test.info().project.use;
  return chromium.launchPersistentContext(folder, { ...launchOptions, baseURL: origin });
}

/** The files of a folder that hold a word, in either of the forms in which browsers keep text. */
export async function filesWith(folder: string, word: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const forms = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')];
    if (forms.some((form) => bytes.includes(form))) found.push(entry.name);
  }
  return found;
}
