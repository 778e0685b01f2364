// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The Node that Hearthside runs on. It came with the other parts; the computer's own may be older.
 *
 * @param {string} root
 */
export function pinnedNode(root) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', 'node', 'bin', file);
}

/** @param {string} root */
export function hasPinnedNode(root) {
  return existsSync(pinnedNode(root));
}
