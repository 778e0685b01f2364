// @ts-check
/**
 * `npm run dev`: for working on Hearthside. The server starts again when one of its files changes;
 * the pages are built again when one of theirs does (about a second), and the browser shows them.
 *
 * The pages are built and served just as they are for people, not by a second server with rules of
 * its own: what our Content Security Policy forbids is then seen at once, and not at release.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './installation.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { runInOurPlace } from './run-program.mjs';
import { checkNode, runScript } from './trouble.mjs';
import { ensureWebBuilt, forgetWebBuild } from './web-build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runScript(async () => {
  checkNode();
  await ensureInstalled(root);
  await ensureWebBuilt(root);
  forgetWebBuild(root);
  const builder = watchPages();
  const main = join(root, 'src', 'server', 'main.ts');
  const code = await runInOurPlace(
    pinnedNode(root),
    ['--watch', '--watch-preserve-output', main, ...process.argv.slice(2)],
    { cwd: root },
  );
  builder.kill();
  return code;
});

function watchPages() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const mode = ['--mode', 'development'];
  const args = [vite, 'build', '--watch', ...mode, '--logLevel', 'info', '--clearScreen', 'false'];
  const builder = spawn(pinnedNode(root), args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let builds = 0;
  builder.stdout.on('data', (chunk) => {
    if (!/built in/.test(String(chunk))) return;
    builds += 1;
    if (builds > 1) console.log('The pages are built again.');
  });
  return builder;
}
