// @ts-check
/**
 * `npm run prove`: brings what is missing, then runs the long form of the proofs.
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
  const prove = join(root, 'src', 'proofs', 'prove.ts');
  return runInOurPlace(pinnedNode(root), [prove, ...process.argv.slice(2)], { cwd: root });
});
