import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * At build time: writes `sw.js`, the service worker, with the names of the shell's own files in it.
 * A new build has a new name for its cache, and the old cache goes when the new one is there.
 */
export function shellCache(): Plugin {
  return {
    name: 'shell-cache',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => /\.(js|css)$/.test(file) || /-latin-[a-z]+-normal.*\.woff2$/.test(file))
        .map((file) => `/${file}`)
        .sort();
      const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
      const build = createHash('sha256').update(source).update(files.join()).digest('hex');
      const filled = source
        .replace('__BUILD__', build.slice(0, 12))
        .replace("['__FILES__']", JSON.stringify(files));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: filled });
    },
  };
}
