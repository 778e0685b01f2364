// @ts-check
/**
 * `npm run bench`: brings what is missing, builds the pages if they changed, and measures.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './installation.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { runInOurPlace } from './run-program.mjs';
import { checkNode, runScript } from './trouble.mjs';
import { ensureWebBuilt } from './web-build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runScript(async () => {
  checkNode();
  await ensureInstalled(root);
  await ensureWebBuilt(root);
  const bench = join(root, 'bench', 'bench.ts');
  // The houses that it starts are started as `npm start` does it.
  const cache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') };
  return runInOurPlace(pinnedNode(root), [bench, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...cache, ...process.env },
  });
});
