// @ts-check
/**
 * `npm test`: brings what is missing, then checks everything. Its last line is the count.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './installation.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { runInOurPlace } from './run-program.mjs';
import { checkNode, runScript } from './trouble.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runScript(async () => {
  checkNode();
  await ensureInstalled(root);
  const testAll = join(root, 'scripts', 'test-all.ts');
  return runInOurPlace(pinnedNode(root), [testAll, ...process.argv.slice(2)], { cwd: root });
});
