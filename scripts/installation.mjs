// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmTrouble } from './npm-trouble.mjs';
import { hasPinnedNode } from './pinned-node.mjs';
import { withProgress } from './progress.mjs';
import { runQuietly } from './run-program.mjs';

/**
 * Brings the parts that `package-lock.json` names, if they are not here already.
 *
 * @param {string} root
 * @param {NodeJS.WriteStream} out where it tells what it does
 */
export async function ensureInstalled(root, out = process.stdout) {
  if (isInstalled(root)) return;
  out.write("Hearthside's parts are not here yet, or have changed. npm brings them now.\n");
  const bring = async () => {
    const { code, said } = await npmCi(root);
    if (code !== 0) throw npmTrouble(said);
    if (!hasPinnedNode(root)) throw npmTrouble('node was not unpacked');
  };
  await withProgress('Bringing the parts', bring, out);
  writeFileSync(stampFile(root), lockHash(root));
}

/**
 * Whether what is installed is what the lock names. A stamp makes the usual answer cheap; without
 * one (somebody ran npm by hand) npm's own note of what it installed is compared.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  if (!hasPinnedNode(root)) return false;
  const hash = lockHash(root);
  if (read(stampFile(root)) === hash) return true;
  if (!isInstalledByHand(root)) return false;
  writeFileSync(stampFile(root), hash);
  return true;
}

/** @param {string} root */
function isInstalledByHand(root) {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([path, part]) => {
    if (path === '') return true;
    const here = present[path];
    // Parts for other kinds of computers are named in the lock and not installed.
    if (!here) return part.optional === true;
    return here.version === part.version && here.integrity === part.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  const text = read(file);
  return text === undefined ? {} : (JSON.parse(text).packages ?? {});
}

/** @param {string} root */
function npmCi(root) {
  const args = ['ci', '--loglevel=error', '--no-fund', '--no-audit', '--include=dev'];
  // The npm that started us, if one did; otherwise the one that the system finds by its name.
  const ourNpm = process.env.npm_execpath;
  if (ourNpm?.endsWith('.js'))
    return runQuietly(process.execPath, [ourNpm, ...args], { cwd: root });
  return runQuietly('npm', args, { cwd: root, shell: process.platform === 'win32' });
}

/** @param {string} root */
function lockHash(root) {
  const where = `${process.platform}-${process.arch}`;
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(where).update(lock).digest('hex');
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules', '.hearthside-lock');
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
