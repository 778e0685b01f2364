// @ts-check
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { withProgress } from './progress.mjs';
import { runQuietly } from './run-program.mjs';
import { trouble } from './trouble.mjs';

/** Everything that ends up in the browser. */
const sources = [
  'src/web',
  'src/rooms',
  'src/record',
  'src/locales',
  'public',
  'index.html',
  'vite.config.ts',
  'scripts/compiled-words.ts',
  'scripts/compressed-files.ts',
  'scripts/schemas-later.ts',
  'package-lock.json',
];

/** Builds the web app, unless what is built is made of the very same sources.
 *
 * @param {string} root
 */
export async function ensureWebBuilt(root) {
  const hash = hashSources(root);
  const stamp = stampFile(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await withProgress('Building the pages', () => buildWeb(root));
}

/** @param {string} root */
export async function buildWeb(root) {
  const hash = hashSources(root);
  forgetWebBuild(root);
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { code, said } = await runQuietly(pinnedNode(root), [vite, 'build'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (code !== 0) throw trouble(`The pages could not be built. What the builder said:\n\n${said}`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile(root), hash);
}

/** Before something else builds: nobody knows then what the built pages are made of.
 *
 * @param {string} root
 */
export function forgetWebBuild(root) {
  rmSync(stampFile(root), { force: true });
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'dist', '.built');
}

/** By content, not by date: a fresh copy of the same sources need not be built again.
 *
 * @param {string} root
 */
export function hashSources(root) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(root, source)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return isTest(path) ? [] : [path];
  return readdirSync(full).flatMap((name) => filesIn(root, `${path}/${name}`));
}

/** @param {string} path */
function isTest(path) {
  return /\.test\.tsx?$/.test(path);
}
