/**
 * The house as people start it, in a process of its own, that may be killed at any moment, with its
 * database or without, and is started again on the same folder.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownerPassword } from '../../server/embedded-owner.ts';
import { readKeyText } from '../../server/key-file.ts';
import { findFreePort } from '../../server/postgres/free-port.ts';
import { readPostmaster } from '../../server/postgres/leftover.ts';
import { createKeyring, type Keyring } from '../../server/store/keyring.ts';
import type { Connection } from '../../testing/connection.ts';
import { there } from '../../testing/there.ts';
import { endAll, withChildren } from './end-processes.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));
const longestOpening = 90_000;

export type RealHouse = {
  /** The data folder. */
  folder: string;
  port: number;
  origin: string;
  /** The embedded database, as its owner; asked anew after a start. */
  connection(): Connection;
  keyring(): Keyring;
  /** The number of PostgreSQL's first process. */
  postmaster(): number;
  /** The number of the house's own process. */
  pid(): number;
  /** Answers how many milliseconds it took; throws when the house says that it does not open. */
  start(settings?: Settings): Promise<number>;
  health(): Promise<number>;
  /** Answers how many milliseconds it took; infinite, if it did not. */
  untilReady(patience: number): Promise<number>;
  isRunning(): boolean;
  /** At once, and without a goodbye. */
  kill(): void;
  gone(): Promise<void>;
  /** PostgreSQL and all that it started, at the same moment. */
  killDatabase(): void;
  /** What it wrote to its streams since it was first started. */
  said(): string;
  /** Closes it kindly. */
  close(): Promise<void>;
  /** Closes it and removes its folder. */
  end(): Promise<void>;
};

export type Settings = Readonly<Record<string, string>>;

export async function layHouse(settings: Settings = {}): Promise<RealHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-real-'));
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const cluster = join(folder, 'postgres', 'cluster');
  const running: Running = { child: undefined, words: '' };
  const house: RealHouse = {
    folder,
    port,
    origin,
    ...reached(folder, cluster),
    pid: () => there(running.child?.pid),
    async start(more = {}) {
      const began = performance.now();
      const own = { HEARTHSIDE_DATA: folder, HEARTHSIDE_PORT: String(port) };
      // The tests' own database is not this house's.
      spawnHouse(running, { DATABASE_URL: '', ...own, ...settings, ...more });
      await house.untilReady(longestOpening);
      if (!isAlive(running)) throw new Error(`the house did not open: ${running.words}`);
      return performance.now() - began;
    },
    health: () =>
      fetch(`${origin}/api/health`).then(
        ({ status }) => status,
        () => 0,
      ),
    untilReady: (patience) => waitFor(house, running, patience),
    isRunning: () => isAlive(running),
    kill: () => void running.child?.kill('SIGKILL'),
    gone: () => goneFrom(running),
    killDatabase: () => endAll(withChildren(house.postmaster())),
    said: () => running.words,
    async close() {
      running.child?.kill('SIGTERM');
      await goneFrom(running);
    },
    async end() {
      await house.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return house;
}

type Running = { child: ChildProcess | undefined; words: string };

function reached(folder: string, cluster: string) {
  const keyring = () => {
    const text = readFileSync(join(folder, 'keys', 'master.key'), 'utf8');
    return createKeyring(there(readKeyText(text)));
  };
  return {
    keyring,
    postmaster: () => there(readPostmaster(cluster)).pid,
    connection(): Connection {
      const { socketFolder, port } = there(readPostmaster(cluster));
      const password = ownerPassword(keyring());
      const host = socketFolder || '127.0.0.1';
      return { host, port, user: 'postgres', password, database: 'postgres' };
    },
  };
}

function spawnHouse(running: Running, env: Settings): void {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.child = child;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (running.words += chunk.toString()));
}

const isAlive = ({ child }: Running) =>
  child !== undefined && child.exitCode === null && child.signalCode === null;

async function goneFrom(running: Running): Promise<void> {
  if (running.child && isAlive(running)) await once(running.child, 'exit');
}

async function waitFor(house: RealHouse, running: Running, patience: number): Promise<number> {
  const began = performance.now();
  while (isAlive(running)) {
    const took = performance.now() - began;
    if ((await house.health()) === 200) return took;
    if (took > patience) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Number.POSITIVE_INFINITY;
}
