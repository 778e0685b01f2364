#!/usr/bin/env node
// @ts-check
/**
 * `npm run hearthside -- <command>`, or `hearthside <command>`: the tools for whoever keeps the
 * machine. Like `npm start` it brings the parts if they are missing, and runs on our own Node.
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
  await ensureInstalled(root, process.stderr);
  const main = join(root, 'src', 'operator', 'main.ts');
  const cache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') };
  // The settings are read as the server reads them, from our own folder; the files that a command
  // names are looked for where it was typed, which npm tells by this name.
  const typedIn = { INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
  return runInOurPlace(pinnedNode(root), [main, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...cache, ...typedIn, ...process.env },
  });
});
