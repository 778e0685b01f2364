import { randomBytes } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from './postgres/free-port.ts';

/** The house as people start it: a process of its own, on a folder of its own. One story, in order. */
const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const slow = 60_000;

let folder: string;
let port: number;
let house: Started;

type Started = { child: ChildProcess; said: () => string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearthside-house-'));
  port = await findFreePort();
});
afterAll(async () => {
  await end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(): Started {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      // The tests' own database is not this house's.
      DATABASE_URL: '',
      HEARTHSIDE_DATA: folder,
      HEARTHSIDE_PORT: String(port),
      // Nobody is there; the house opens and closes all the same.
      HEARTHSIDE_SMTP_URL: 'smtp://localhost:1',
      HEARTHSIDE_MAIL_FROM: 'room@hearth.example',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return { child, said: () => words };
}

const health = () => fetch(`http://localhost:${port}/api/health`).catch(() => undefined);

async function until(is: () => Promise<boolean> | boolean, words: () => string): Promise<void> {
  const giveUp = Date.now() + slow;
  while (!(await is())) {
    if (Date.now() > giveUp || house.child.exitCode !== null) throw new Error(words());
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const isWell = async () => (await health())?.status === 200;

async function open(): Promise<void> {
  house = start();
  await until(isWell, house.said);
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  const { child } = house;
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  child.kill(signal);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

test(
  'the first start makes a key and a database, and says where to look',
  { timeout: slow },
  async () => {
    await open();
    expect(house.said()).toContain(`A master key was made: ${join(folder, 'keys', 'master.key')}`);
    await until(
      () => house.said().includes(`Hearthside is open: http://localhost:${port}`),
      house.said,
    );
  },
);

test('Ctrl+C closes it, without a fault', { timeout: slow }, async () => {
  expect(await end('SIGINT')).toBe(0);
  expect(house.said()).toContain('What was saved is safe.');
});

test('it opens again after its own end by force', { timeout: slow }, async () => {
  await open();
  expect(house.said()).not.toContain('master key');
  await end('SIGKILL');
  await open();
  expect(await end('SIGTERM')).toBe(0);
});

test('a port that is taken is said in a sentence', { timeout: slow }, async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, 'localhost', resolve));
  house = start();
  const [code] = (await once(house.child, 'exit')) as [number];
  await new Promise((resolve) => other.close(resolve));
  expect(code).toBe(1);
  expect(house.said()).toContain(`Another program already uses port ${port}`);
  expect(house.said()).not.toMatch(/\n\s+at /);
});

test(
  'with another key, or without one, it does not start, and makes none',
  { timeout: slow },
  async () => {
    const file = join(folder, 'keys', 'master.key');
    const key = await readFile(file, 'utf8');
    const other = key.replace(/^[^#].*$/m, randomBytes(32).toString('base64'));
    await writeFile(file, other);
    house = start();
    await once(house.child, 'exit');
    expect(house.said()).toContain('This master key is not the one');
    await rm(file);
    house = start();
    const [code] = (await once(house.child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(house.said()).toContain('The master key is missing.');
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  },
);
