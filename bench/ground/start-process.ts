/** Programs of ours in processes of their own, which end when the bench does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const stopWithStarter = new URL('../../scripts/stop-with-starter.mjs', import.meta.url).href;
const patience = 60_000;
const between = 5;

export type Running = { pid: number; end(signal?: NodeJS.Signals): Promise<void> };

/** Starts a program of ours and waits until `/api/health` answers there; says how long that took. */
export async function startProcess(
  file: string,
  origin: string,
  settings: Readonly<Record<string, string>>,
): Promise<Running & { tookMs: number }> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', stopWithStarter, join(root, file)], {
    // No database of somebody else's: the bench makes its own.
    env: { ...process.env, DATABASE_URL: '', ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => endChild(child, signal);
  try {
    await untilWell(origin, child);
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
  return { pid: child.pid ?? 0, tookMs: performance.now() - begun, end };
}

async function untilWell(origin: string, child: ChildProcess): Promise<void> {
  const giveUp = performance.now() + patience;
  const isWell = () => fetch(`${origin}/api/health`).then(({ ok }) => ok);
  while (!(await isWell().catch(() => false))) {
    if (child.exitCode !== null) throw new Error('the program ended while it was starting');
    if (performance.now() > giveUp) throw new Error(`nothing answers at ${origin}`);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}

async function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
