import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { compiledWords } from './scripts/compiled-words.ts';
import { compressedFiles } from './scripts/compressed-files.ts';
import { schemasLater } from './scripts/schemas-later.ts';

// The server fills this in anew for every page it sends.
const nonce = '__CSP_NONCE__';

/**
 * Few files, each asked for once: what every page is made of, and what Today and a room are made
 * of besides. Other pages bring what only they need.
 */
const parts = [
  { name: 'first', tags: ['$initial' as const], priority: 2 },
  { name: 'room', test: /\/src\/web\/(room\/room|today\/(home|today)-page)\.tsx$/, priority: 1 },
];

export default defineConfig({
  plugins: [compiledWords(), schemasLater(), react(), shellCache(), compressedFiles()],
  html: { cspNonce: nonce },
  build: {
    outDir: 'dist/web',
    // Browsers that know light-dark(), which the two lights of the house are written in.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // Nothing is inlined: fonts and pictures come from our own address, as the policy says.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: parts } } },
  },
});

/**
 * Writes `sw.js`, the service worker, with the names of the shell's own files in it. A new build
 * has a new name for its cache, and the old cache goes when the new one is there.
 */
function shellCache(): Plugin {
  return {
    name: 'shell-cache',
    apply: 'build',
    // After all others: only what is really written may be named, or the worker cannot install.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((file) => /\.(js|css)$/.test(file) || /-latin-[a-z]+-normal.*\.woff2$/.test(file))
        .map((file) => `/${file}`)
        .sort();
      const worker = new URL('src/web/shell/service-worker.js', import.meta.url);
      const source = readFileSync(worker, 'utf8');
      const build = createHash('sha256').update(source).update(files.join()).digest('hex');
      const filled = source
        .replace('__BUILD__', build.slice(0, 12))
        .replace("['__FILES__']", JSON.stringify(files));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: filled });
    },
  };
}
