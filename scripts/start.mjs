// @ts-check
/**
 * `npm start`: from a fresh copy to a running Hearthside. It brings the parts if they are missing,
 * builds the pages if they changed, and runs the server until it is told to stop. It needs nothing
 * but Node 20 and npm, and when nothing changed it adds less than a second.
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
  const main = join(root, 'src', 'server', 'main.ts');
  // Node keeps what it has read here, so that later starts read a quarter less.
  const cache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') };
  return runInOurPlace(pinnedNode(root), [main, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...cache, ...process.env },
  });
});
