import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startProblem } from '../start-problem.ts';
import type { Binaries } from './binaries.ts';
import type { Folders } from './folders.ts';
import { readPostmaster } from './leftover.ts';
import type { RunAs } from './run-as.ts';

const orphansLeaveWithin = 30_000;

export type Start = {
  binaries: Binaries;
  runAs: RunAs;
  folders: Folders;
  args: string[];
  /** A process known not to be PostgreSQL, though `postmaster.pid` names its number. */
  stranger: number | undefined;
};

/** Starts PostgreSQL and waits until it answers. */
export async function startServerProcess(start: Start): Promise<ChildProcess> {
  const giveUpAt = Date.now() + orphansLeaveWithin;
  for (;;) {
    const child = spawnPostgres(start);
    if (await becomesReady(child, start.folders)) return child;

    const words = lastWords(start.folders);
    // A killed PostgreSQL leaves workers that finish what they are at; they notice, and leave.
    const orphansRemain = /still in use|in use by another process/.test(words);
    if (!orphansRemain || Date.now() > giveUpAt) throw doesNotStart(words);
    await pause(250);
  }
}

/** Fast: running work is rolled back, what was committed is safe. Slow disks get their time. */
export async function stopServerProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.ref();
  child.kill('SIGINT');
  const insist = setTimeout(() => child.kill('SIGQUIT'), 60_000);
  await ended;
  clearTimeout(insist);
}

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function spawnPostgres({ binaries, runAs, folders, args, stranger }: Start): ChildProcess {
  const [program, rest] = runAs.command(binaries.postgres, ['-D', folders.cluster, ...args]);
  rmSync(startLog(folders), { force: true });
  const firstWords = openSync(startLog(folders), 'w', 0o600);
  const child = spawn(program, rest, {
    ...runAs.options,
    cwd: '/',
    // Ctrl+C reaches Hearthside alone: it lets requests finish, then stops the database.
    detached: true,
    stdio: ['ignore', firstWords, firstWords],
    // PostgreSQL takes no process by this number for another PostgreSQL in the same folder.
    env: { ...process.env, ...(stranger ? { PG_GRANDPARENT_PID: String(stranger) } : {}) },
  });
  closeSync(firstWords);
  child.on('error', () => undefined);
  child.unref();
  return child;
}

async function becomesReady(child: ChildProcess, folders: Folders): Promise<boolean> {
  while (child.pid !== undefined && !hasEnded(child)) {
    const postmaster = readPostmaster(folders.cluster);
    if (postmaster?.pid === child.pid && postmaster.isReady) return true;
    await pause(15);
  }
  return false;
}

function doesNotStart(words: string): Error {
  if (/No space left/.test(words))
    return startProblem(
      'postgres/disk-full',
      'The disk is full, so the database cannot start. Make some room, then start again.',
    );
  const hint = /Permission denied/.test(words)
    ? ' Started by root, it runs as another user, who cannot get there: ' +
      'move Hearthside out of the closed folder, or start it as an ordinary user.'
    : '';
  const said = words || '(none)';
  return startProblem(
    'postgres/does-not-start',
    `The database does not start. Its last words: ${said}${hint}`,
  );
}

function lastWords(folders: Folders): string {
  return readFileSync(startLog(folders), 'utf8').trim().split('\n').slice(-5).join(' ');
}

function startLog(folders: Folders): string {
  return join(folders.log, 'start.log');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
