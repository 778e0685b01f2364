import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

// Fonts and pictures are compressed already, and the page is filled in anew each time it is sent.
const worthIt = /\.(js|css|svg|webmanifest)$/;

/** Lays each built file beside itself once more, as small as it gets, so that none is sent large. */
export function compressedFiles(): Plugin {
  return {
    name: 'compressed-files',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = '' }) {
      const files = await readdir(dir, { recursive: true });
      for (const file of files.filter((name) => worthIt.test(name)))
        await layBeside(join(dir, file));
    },
  };
}

async function layBeside(file: string): Promise<void> {
  const written = await readFile(file);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(written));
  await writeFile(`${file}.gz`, await promisify(gzip)(written, { level: 9 }));
}
