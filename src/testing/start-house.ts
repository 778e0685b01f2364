/**
 * The house as people start it: a process of its own, on a folder of its own, with a database of
 * its own. For proofs that need all of it; what needs less builds the app in a test.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../server/postgres/free-port.ts';
import type { Memory } from './tell-memory.ts';

const main = fileURLToPath(new URL('../server/main.ts', import.meta.url));
const tellMemory = new URL('./tell-memory.ts', import.meta.url).href;
const patience = 60_000;

export type StartedHouse = {
  port: number;
  origin: string;
  /** What it wrote to its streams; a fault of its own is a line there. */
  said(): string;
  isRunning(): boolean;
  /** What it holds right now, after it threw away what it no longer needs. */
  memory(): Promise<Memory>;
  end(): Promise<void>;
};

/** Starts one and waits until it answers. `settings` are those of `docs/operations.md`. */
export async function startHouse(settings: Record<string, string> = {}): Promise<StartedHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-started-'));
  const port = await findFreePort();
  const child = spawn(process.execPath, ['--expose-gc', '--import', tellMemory, main], {
    env: {
      ...process.env,
      // The tests' own database is not this house's.
      DATABASE_URL: '',
      HEARTHSIDE_DATA: folder,
      HEARTHSIDE_PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const house: StartedHouse = {
    port,
    origin: `http://localhost:${port}`,
    said: () => words,
    isRunning,
    async memory() {
      child.send('memory');
      const [told] = (await once(child, 'message')) as [Memory];
      return told;
    },
    async end() {
      if (isRunning()) await goodbye(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
  await open(house);
  return house;
}

async function open(house: StartedHouse): Promise<void> {
  const giveUp = performance.now() + patience;
  const isWell = () => fetch(`${house.origin}/api/health`).then(({ ok }) => ok);
  while (!(await isWell().catch(() => false))) {
    if (performance.now() < giveUp && house.isRunning()) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    await house.end();
    throw new Error(`the house did not open: ${house.said()}`);
  }
}

async function goodbye(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(force);
}
