// @ts-check
import { spawn } from 'node:child_process';

/**
 * Runs a program quietly and keeps what it says.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number | null, said: string }>}
 */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => (said += chunk.toString());
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', (error) => resolve({ code: null, said: `${said}${error.message}` }));
    child.on('close', (code) => resolve({ code, said }));
  });
}

const stopWithStarter = new URL('stop-with-starter.mjs', import.meta.url).href;

/**
 * Runs Node in our place: it has the terminal, gets our signals, and its end is our end.
 *
 * @param {string} node
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the number to exit with
 */
export function runInOurPlace(node, args, options = {}) {
  // In a group of its own, so that Ctrl+C comes once, through us, and not also from the terminal.
  const child = spawn(node, ['--import', stopWithStarter, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: true,
    ...options,
  });
  let lastSignal = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // npm passes on what the terminal has sent us already; asking once is enough.
      if (Date.now() - lastSignal < 500) return;
      lastSignal = Date.now();
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
