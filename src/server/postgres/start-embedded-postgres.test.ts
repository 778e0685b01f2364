import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { withClient } from '../../testing/connection.ts';
import { isRunning, waitUntilGone } from './running-process.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts';

// A new database takes a second alone, and many when other tests run beside it.
vi.setConfig({ testTimeout: 90_000 });

const home = mkdtempSync(join(tmpdir(), 'hearthside-launch-'));
const folder = join(home, 'postgres');
const postmasterFile = join(folder, 'cluster', 'postmaster.pid');
const password = 'a password with a space';
const started: EmbeddedPostgres[] = [];

async function start(where = folder, onProgress?: (line: string) => void) {
  const running = await startEmbeddedPostgres({
    folder: where,
    password,
    ...(onProgress ? { onProgress } : {}),
  });
  started.push(running);
  return running;
}

function query(running: EmbeddedPostgres, sql: string) {
  const { host, port, superuser: user } = running;
  return withClient({ host, port, user, password, database: 'postgres' }, (client) =>
    client.query<Record<string, unknown>>(sql),
  );
}

/** A Hearthside of its own; `env` may take away the programs that would clean up after it. */
async function startElsewhere(env: Record<string, string> = {}) {
  const script = join(import.meta.dirname, '../../testing/hold-postgres.ts');
  const node = spawn(process.execPath, [script, folder, password], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const postgres = await new Promise<number>((resolve, reject) => {
    node.stdout.once('data', (line: Buffer) => resolve(Number(line)));
    node.once('exit', () => reject(new Error('It ended before it began.')));
  });
  return { node, postgres };
}

/** A path with a `setpriv` that cannot yet tell PostgreSQL that Hearthside died. */
function setprivOfOld(): string {
  const old = mkdtempSync(join(home, 'old-'));
  const refuse = 'for word; do case $word in --pdeathsig*) exit 1; esac; done';
  const script = `#!/bin/sh\n${refuse}\nexec /usr/bin/setpriv "$@"\n`;
  writeFileSync(join(old, 'setpriv'), script, { mode: 0o755 });
  return old;
}

afterEach(async () => {
  for (const running of started.splice(0)) await running.stop();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('the first start makes a database, later starts open it and find what was kept', async () => {
  const lines: string[] = [];
  const first = await start(folder, (line) => lines.push(line));
  await query(first, 'create table kept (word text primary key)');
  await query(first, `insert into kept values ('before stopping')`);
  await first.stop();
  expect(isRunning(first.pid)).toBe(false);

  const second = await start(folder, (line) => lines.push(line));
  expect((await query(second, 'select word from kept')).rows).toEqual([
    { word: 'before stopping' },
  ]);
  expect(lines).toEqual(['Making the database. This happens once and takes a few seconds.']);
  expect(existsSync(join(folder, 'first-password'))).toBe(false);
});

test('it is UTF-8, checks its pages, waits for the disk and hears nobody on the network', async () => {
  const names = ['server_encoding', 'data_checksums', 'fsync', 'full_page_writes'];
  const running = await start();
  const { rows } = await query(
    running,
    `select name, setting from pg_settings where name in ('${names.join("','")}',
       'synchronous_commit', 'listen_addresses', 'password_encryption') order by name`,
  );
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    data_checksums: 'on',
    fsync: 'on',
    full_page_writes: 'on',
    listen_addresses: process.platform === 'win32' ? '127.0.0.1' : '',
    password_encryption: 'scram-sha-256',
    server_encoding: 'UTF8',
    synchronous_commit: 'on',
  });
  const wrong = { host: running.host, port: running.port, user: 'postgres', database: 'postgres' };
  await expect(
    withClient({ ...wrong, password: 'wrong' }, (client) => client.query('select 1')),
  ).rejects.toThrow(/password authentication failed/);
});

test('after kill -9 of PostgreSQL, the next start has everything that was committed', async () => {
  const first = await start();
  await query(first, `insert into kept values ('before the kill')`);
  const ended = new Promise<void>((resolve) => first.onExit(resolve));
  first.kill('SIGKILL');
  await ended;
  await first.stop();

  const second = await start();
  const { rows } = await query(second, `select 1 as one from kept where word = 'before the kill'`);
  expect(rows).toEqual([{ one: 1 }]);
});

test('after kill -9 of Hearthside, the PostgreSQL left behind is stopped and replaced', async () => {
  await (await start()).stop();
  const elsewhere = await startElsewhere({ PATH: `${setprivOfOld()}:${process.env.PATH}` });
  elsewhere.node.kill('SIGKILL');
  await new Promise((resolve) => elsewhere.node.once('exit', resolve));
  expect(isRunning(elsewhere.postgres)).toBe(true);

  const lines: string[] = [];
  const second = await start(folder, (line) => lines.push(line));
  expect(lines).toEqual(['The database is still running from last time. Stopping it first.']);
  expect(isRunning(elsewhere.postgres)).toBe(false);
  expect((await query(second, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test.runIf(process.platform === 'linux')(
  'where the system can, PostgreSQL stops by itself when Hearthside is killed',
  async () => {
    const elsewhere = await startElsewhere();
    elsewhere.node.kill('SIGKILL');
    expect(await waitUntilGone(elsewhere.postgres, 10_000)).toBe(true);
    await start();
  },
);

test('a number in postmaster.pid that somebody else has now is not taken for PostgreSQL', async () => {
  const first = await start();
  first.kill('SIGKILL');
  await new Promise<void>((resolve) => first.onExit(resolve));
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  const text = readFileSync(postmasterFile, 'utf8');
  writeFileSync(postmasterFile, text.replace(String(first.pid), String(stranger.pid)));
  await first.stop();

  const second = await start();
  expect((await query(second, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(isRunning(stranger.pid ?? 0)).toBe(true);
  stranger.kill();
});

test('a folder that another Hearthside uses is left alone, and the words say so', async () => {
  const elsewhere = await startElsewhere();
  await expect(start()).rejects.toMatchObject({
    code: 'postgres/folder-in-use',
    message: expect.stringMatching(/^Another Hearthside is already using this data folder/),
  });
  expect(isRunning(elsewhere.postgres)).toBe(true);
  elsewhere.node.kill('SIGKILL');
  await waitUntilGone(elsewhere.node.pid ?? 0, 10_000);
});

test('a database of another PostgreSQL is not touched, and the words say what to do', async () => {
  await start();
  await started.pop()?.stop();
  const file = join(folder, 'cluster', 'PG_VERSION');
  const ours = readFileSync(file, 'utf8');
  writeFileSync(file, '15\n');
  await expect(start()).rejects.toMatchObject({
    code: 'postgres/other-version',
    message: expect.stringMatching(/made by PostgreSQL 15.*brings PostgreSQL 18.*backup/),
  });
  writeFileSync(file, ours);
  await start();
});

test('what people wrote does not get into the logs', async () => {
  const running = await start();
  await expect(query(running, `insert into kept values ('before stopping')`)).rejects.toThrow(
    /duplicate key/,
  );
  await expect(query(running, `select 'a secret word' / 0`)).rejects.toThrow(/invalid input/);
  await running.stop();
  const logs = globSync(join(folder, 'log', '*.log')).map((file) => readFileSync(file, 'utf8'));
  expect(logs.join('')).toContain('ready to accept connections');
  expect(logs.join('')).not.toMatch(/before stopping|a secret word/);
});

test('a very long folder works; its socket lives in a short one, gone after stopping', async () => {
  const running = await start(join(home, 'x'.repeat(120)));
  expect((await query(running, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
  await running.stop();
  expect(existsSync(running.socketFolder ?? '')).toBe(false);
});

test('a database that was only half made is made again', async () => {
  const half = join(home, 'half');
  await mkdir(join(half, 'cluster-being-made', 'base'), { recursive: true });
  const running = await start(half);
  expect((await query(running, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a place that cannot be written to is named in words', async () => {
  const file = join(home, 'a-file');
  writeFileSync(file, '');
  await expect(start(join(file, 'postgres'))).rejects.toMatchObject({
    code: 'postgres/folder-not-writable',
    message: expect.stringContaining('may not write to'),
  });
});
